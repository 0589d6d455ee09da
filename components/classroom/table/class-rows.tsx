import { memo, useCallback, useEffect, useRef } from 'react';
import type { NamedNetwork } from '../../../lib/session/classroom/class-csv';
import type { ClassDrawing } from '../../../lib/session/classroom/class-drawing';
import type { ClassSession, ClassState } from '../../../lib/session/classroom/class-session';
import { partiesOf } from '../../../lib/session/classroom/score';
import { Button } from '../../ui/button';
import { ClearIcon } from '../../ui/icons';
import { answerWords, partyWords } from './class-words';
import { DrawnSmall } from './drawn-small';
import { TruthField } from './truth-field';

interface Props {
  readonly drawings: readonly ClassDrawing[];
  readonly removed: ClassState['removed'];
  readonly networks: readonly NamedNetwork[];
  readonly own: ClassSession;
}

/** A row for each drawing: the ink, whose it is, what it is, and what was read. Where one was removed, it can be put back. */
export function ClassRows({ drawings, removed, networks, own }: Props) {
  const table = useRef<HTMLTableElement>(null);
  // A button that is pressed goes away with its row: the focus goes to the one in its place.
  const next = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks once the rows have changed.
  useEffect(() => {
    if (next.current) table.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = undefined;
  }, [drawings, removed]);
  const remove = useCallback(
    (id: number) => {
      next.current = '.class-removed button';
      own.remove(id);
    },
    [own],
  );
  const putBack = () => {
    next.current = `tr[data-id="${removed?.drawing.id}"] > :last-child button`;
    own.putBack();
  };
  const rows = drawings.map((drawing) => (
    <Row key={drawing.id} drawing={drawing} networks={networks} own={own} onRemove={remove} />
  ));
  if (removed) {
    const { drawing, at } = removed;
    rows.splice(at, 0, <RemovedRow key={drawing.id} name={drawing.name} onPutBack={putBack} />);
  }
  return (
    <table ref={table} aria-label="The drawings" className="class-rows">
      <thead>
        <tr>
          <th scope="col">Drawing</th>
          <th scope="col">Name</th>
          <th scope="col">It is</th>
          <th scope="col">Networks read</th>
          <th scope="col">
            <span className="sr-only">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  );
}

function RemovedRow({ name, onPutBack }: { name: string; onPutBack: () => void }) {
  return (
    <tr className="class-removed">
      <td colSpan={5}>
        “{name}” is removed. <Button onClick={onPutBack}>Put it back</Button>
      </td>
    </tr>
  );
}

interface RowProps extends Pick<Props, 'networks' | 'own'> {
  readonly drawing: ClassDrawing;
  readonly onRemove: (id: number) => void;
}

/** Rendered again only where it changes: there may be hundreds. */
const Row = memo(function Row({ drawing, networks, own, onRemove }: RowProps) {
  const { id, name, truth } = drawing;
  return (
    <tr data-id={id}>
      <td>
        <DrawnSmall drawing={drawing.drawing} label={`Drawing of ${name}`} />
      </td>
      <th scope="row">{name}</th>
      <td>
        <TruthField drawing={drawing} onSet={(text) => own.setTruth(id, text)} />
      </td>
      <td>
        <Votes drawing={drawing} networks={networks} truth={truth} />
      </td>
      <td>
        <Button aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
          <ClearIcon />
        </Button>
      </td>
    </tr>
  );
});

interface VotesProps {
  readonly drawing: ClassDrawing;
  readonly networks: readonly NamedNetwork[];
  readonly truth: string | undefined;
}

/** What was read, and by whom; right or wrong once the truth is known, by a sign and a word. */
function Votes({ drawing, networks, truth }: VotesProps) {
  const parties = partiesOf(drawing);
  const count = Object.keys(drawing.answers).length;
  if (count === 0) return <span className="class-waiting">not read yet</span>;
  return (
    <ul className="class-votes">
      {parties.map((party) => (
        <li key={party.text}>
          <b>{answerWords(party.text)}</b>
          {truth !== undefined && <Mark isRight={party.text === truth} />} {partyWords(party, networks, count)}
        </li>
      ))}
    </ul>
  );
}

function Mark({ isRight }: { isRight: boolean }) {
  return (
    <span className="class-mark" data-right={isRight}>
      <span aria-hidden="true">{isRight ? ' ✓' : ' ✗'}</span>
      <span className="sr-only">{isRight ? ', right:' : ', wrong:'}</span>
    </span>
  );
}
