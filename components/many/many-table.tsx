import { memo, type ReactNode } from 'react';
import { isSetRow } from '../../lib/session/many/many-rows';
import type { ManySession } from '../../lib/session/many/many-session';
import type { ManyRow, ManySort } from '../../lib/session/many/many-state';
import type { TableRow } from '../../lib/session/many/many-table';
import { formatPercent, SURE_FROM } from '../../lib/session/words/reading-words';
import { pictureName } from './many-words';
import { NumberField } from './number-field';
import { Thumbnail } from './thumbnail';

interface Props {
  readonly rows: readonly TableRow[];
  readonly sort: ManySort;
  readonly own: ManySession;
}

/** What was read, a row for each line of a picture. */
export function ManyTable({ rows, sort, own }: Props) {
  const head = { sort, onSort: own.sortBy };
  return (
    <table aria-label="What was read" className="many-table">
      <thead>
        <tr>
          <SortHead {...head} by="file">
            File
          </SortHead>
          <th scope="col">Row</th>
          <th scope="col">Number</th>
          <SortHead {...head} by="doubt">
            Sureness
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, picture, row }) => (
          <Row key={`${at} ${row?.line}`} at={at} picture={picture} row={row} own={own} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps {
  readonly by: ManySort['by'];
  readonly sort: ManySort;
  readonly onSort: (by: ManySort['by']) => void;
  readonly children: ReactNode;
}

/** A column's name, by which the table can be sorted; once more, the other way round. */
function SortHead({ by, sort, onSort, children }: HeadProps) {
  const isOn = sort.by === by;
  return (
    <th scope="col" aria-sort={isOn ? (sort.isReversed ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => onSort(by)} className="many-sort">
        {children}
        <span aria-hidden="true">{isOn ? (sort.isReversed ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}

/** Drawn again only where it changes: there may be thousands. */
const Row = memo(function Row({ at, picture, row, own }: TableRow & { readonly own: ManySession }) {
  const { name } = picture.file;
  return (
    <tr data-at={at}>
      <td>
        <span className="many-file">
          <button
            type="button"
            aria-label={pictureName(picture)}
            onClick={() => own.show(at)}
            className="many-thumbnail"
          >
            <Thumbnail picture={picture} />
          </button>
          <span title={name}>{name}</span>
        </span>
      </td>
      {row && picture.kind === 'read' ? (
        <>
          <td>{row.line}</td>
          <td>
            <NumberField
              row={row}
              name={picture.rows.length > 1 ? `Number in ${name}, row ${row.line}` : `Number in ${name}`}
              onSet={(text) => own.setNumber(at, row.line, text)}
            />
          </td>
          <td>
            <Sureness row={row} />
          </td>
        </>
      ) : (
        <td colSpan={3}>{picture.kind === 'unreadable' && `${picture.error.message} ${picture.error.advice}`}</td>
      )}
    </tr>
  );
});

function Sureness({ row }: { row: ManyRow }) {
  if (isSetRow(row))
    return (
      <>
        set by you
        {row.set !== undefined && row.set !== row.read && (
          <small>{row.read === '' ? 'nothing read' : `read ${row.read}`}</small>
        )}
      </>
    );
  if (row.read === '') return <b>none found</b>;
  const percent = formatPercent(row.sureness);
  if (row.sureness >= SURE_FROM) return percent;
  return (
    <>
      <b>{percent}</b>
      <small>to check</small>
    </>
  );
}
