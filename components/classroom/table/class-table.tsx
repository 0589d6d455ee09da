'use client';

import { useMemo, useRef } from 'react';
import { saveFile } from '../../../lib/browser/files/copy-and-save';
import { classCsv } from '../../../lib/session/classroom/class-csv';
import { isUnread } from '../../../lib/session/classroom/read-class';
import type { NetworkFacts } from '../../compare/network/compare-facts';
import { Announcer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Failure } from '../../ui/failure';
import { useStore } from '../../ui/use-store';
import { ClassInput } from './class-input';
import { ClassResults } from './class-results';
import { ClassRows } from './class-rows';
import { drawingsWords, missingWords } from './class-words';
import { type CreateComparer, useClass } from './use-class';

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly create?: CreateComparer;
}

/** Many pupils' links and files as one table: what each network reads, and how often it is right. */
export function ClassTable({ networks, create }: Props) {
  const { own, states, failure, retry } = useClass(networks, create);
  const { drawings, faults, removed } = useStore(own.state);
  const named = useMemo(() => networks.map(({ id, short }) => ({ id, name: short })), [networks]);
  const place = useRef<HTMLElement>(null);
  // The button goes away with the notes: a keyboard user stays at the table.
  const hideFaults = () => {
    place.current?.focus({ preventScroll: true });
    own.dismiss();
  };
  const kinds = networks.map(({ id }) => states[id]?.kind);
  const ready = networks.filter(({ id }) => states[id]?.kind === 'ready').map(({ id }) => id);
  const failed = networks.filter(({ id }) => states[id]?.kind === 'failed');
  const isLoading = drawings.length > 0 && !failure && ready.length + failed.length < networks.length;
  const unread = isLoading ? drawings.length : drawings.filter((one) => isUnread(one, ready)).length;
  const progress = isLoading
    ? `${kinds.filter((kind) => kind === 'ready').length} of ${networks.length} networks are loaded`
    : unread > 0 && !failure
      ? `${drawings.length - unread} of ${drawings.length} are read`
      : '';
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="class-table"
      className="class-table"
      data-empty={drawings.length === 0}
    >
      <h2 id="class-table">Your class’s digits</h2>
      <p className="prose">
        Collect the pupils’ links or saved files, and put them all here at once. The table is made on this machine, and
        is not kept: save it before you leave.
      </p>
      <ClassInput own={own} />
      {faults.length > 0 && (
        <div role="alert" className="class-faults">
          <ul>
            {faults.map((words, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat, and only grow in number.
              <li key={i}>{words}</li>
            ))}
          </ul>
          <Button onClick={hideFaults}>Hide these notes</Button>
        </div>
      )}
      {failure && <Failure message={failure.message} advice={failure.advice} onRetry={retry} />}
      {drawings.length > 0 && (
        <>
          <div className="class-head">
            <p>
              <b>{drawingsWords(drawings.length)}</b>
              {progress && `, ${progress}`}
            </p>
            <a href="#class-results" className="class-jump">
              Go to the results
            </a>
            <Button className="class-add" onClick={() => save(classCsv(drawings, named), own.saved)}>
              Save as CSV
            </Button>
          </div>
          {failed.length > 0 && !failure && (
            <p className="class-note">
              {failed.map(({ short }) => `“${short}”`).join(' and ')} could not be loaded.{' '}
              <Button onClick={retry}>Load all again</Button>
            </p>
          )}
          <p className="class-note">{missingWords(drawings)}</p>
        </>
      )}
      {(drawings.length > 0 || removed) && (
        <ClassRows drawings={drawings} removed={removed} networks={named} own={own} />
      )}
      {drawings.length > 0 && <ClassResults drawings={drawings} networks={named} />}
      <Announcer
        text={drawings.length === 0 ? '' : progress || `${drawingsWords(drawings.length)}, all read.`}
        silentAtFirst=""
      />
    </section>
  );
}

function save(csv: string, onSaved: () => void): void {
  saveFile(new Blob([csv], { type: 'text/csv' }), 'scrawl-class.csv');
  onSaved();
}
