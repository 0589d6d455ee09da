import { useEffect, useEffectEvent } from 'react';
import { copyText, saveFile } from '../../lib/browser/files/copy-and-save';
import { listenToCopying } from '../../lib/browser/keys/copy-key';
import { type TableRow, tableCsv, tableText } from '../../lib/session/many/many-table';
import type { Session } from '../../lib/session/session';
import { Button } from '../ui/button';
import { CopyIcon, Icon } from '../ui/icons';
import { tableWords } from './many-words';

interface Props {
  readonly session: Session;
  readonly rows: readonly TableRow[];
  readonly onSaved: () => void;
}

/** What the table holds, and how to take it along. The keys that copy do so too, where nothing is selected. */
export function TableTools({ session, rows, onSaved }: Props) {
  const text = useEffectEvent(() => tableText(rows));
  const copied = useEffectEvent(() => {
    session.notice.set('The table is copied.');
    onSaved();
  });
  useEffect(() => listenToCopying(text, copied), []);
  const copy = async () => {
    if (await copyText(tableText(rows))) copied();
    else session.notice.set('This browser does not let the page copy.');
  };
  const save = () => {
    saveTable(rows);
    session.notice.set('Saved with your downloads.');
    onSaved();
  };
  return (
    <div className="many-tools">
      <p>{tableWords(rows)}</p>
      <Button onClick={copy}>
        <CopyIcon />
        Copy
      </Button>
      <Button onClick={save}>
        <SaveIcon />
        Save as CSV
      </Button>
    </div>
  );
}

export const saveTable = (rows: readonly TableRow[]): void =>
  saveFile(new Blob([tableCsv(rows)], { type: 'text/csv' }), 'scrawl-numbers.csv');

function SaveIcon() {
  return (
    <Icon>
      <path d="M10 3v9.5M6 9l4 3.5L14 9M3.5 16.5h13" />
    </Icon>
  );
}
