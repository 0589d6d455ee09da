import type { TableRow } from '../../lib/session/many/many-table';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { saveTable } from './table-tools';

interface Props {
  readonly rows: readonly TableRow[];
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks what becomes of what a person put right, before the table is closed. */
export function LeaveDialog({ rows, onStay, onLeave }: Props) {
  const saveAndLeave = () => {
    saveTable(rows);
    onLeave();
  };
  return (
    <Dialog title="Leave the table?" onClose={onStay}>
      <p>You put numbers right, and the table is not saved. It is not kept here.</p>
      <div className="many-answers">
        <Button onClick={saveAndLeave} className="button-main">
          Save as CSV and leave
        </Button>
        <Button onClick={onLeave}>Leave without saving</Button>
      </div>
    </Dialog>
  );
}
