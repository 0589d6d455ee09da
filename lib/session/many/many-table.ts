import { csvFileOf, withoutFormula } from '../../reading/table';
import { isSetRow, numberOf } from './many-rows';
import type { ManyPicture, ManyRow, ManySort, ManyState } from './many-state';

/** A row of the table: of a line that was read, or of a picture that could not be. */
export interface TableRow {
  /** The index of the picture. */
  readonly at: number;
  readonly picture: Exclude<ManyPicture, { kind: 'waiting' }>;
  readonly row: ManyRow | undefined;
}

/** The rows in the order that is asked for; those of one picture stay in theirs. */
export function tableRows({ pictures, sort }: Pick<ManyState, 'pictures' | 'sort'>): TableRow[] {
  const rows = pictures.flatMap((picture, at): TableRow[] => {
    if (picture.kind === 'waiting') return [];
    if (picture.kind === 'unreadable') return [{ at, picture, row: undefined }];
    return picture.rows.map((row) => ({ at, picture, row }));
  });
  const compare = COMPARISONS[sort.by];
  return rows.sort((a, b) => (sort.isReversed ? compare(b, a) : compare(a, b)));
}

const names = new Intl.Collator(undefined, { numeric: true });

/**
 * What could not be read is the most doubtful. A row keeps its place when its number is set, so that nothing moves under the
 * hands of the person who sets it.
 */
const doubtOf = ({ row }: TableRow): number => row?.sureness ?? -1;

const COMPARISONS: Readonly<Record<ManySort['by'], (a: TableRow, b: TableRow) => number>> = {
  doubt: (a, b) => doubtOf(a) - doubtOf(b),
  file: (a, b) => names.compare(a.picture.file.name, b.picture.file.name),
};

const HEAD = ['file', 'row', 'number', 'sureness in %', 'note'];
const SET = 'set by you';

/** The table as a spreadsheet takes it. */
export const tableCsv = (rows: readonly TableRow[]): string => csvFileOf([HEAD, ...rows.map(cellsOf)]);

/** The same to be copied: a cell behind the other, parted by tabs. */
export const tableText = (rows: readonly TableRow[]): string =>
  [HEAD, ...rows.map(cellsOf)].map((cells) => `${cells.map(asCell).join('\t')}\n`).join('');

const asCell = (text: string): string => withoutFormula(text).replace(/[\t\r\n]+/g, ' ');

function cellsOf({ picture, row }: TableRow): string[] {
  const { name } = picture.file;
  if (picture.kind === 'unreadable') return [name, '', '', '', `${picture.error.message} ${picture.error.advice}`];
  if (!row) return [name, '', '', '', ''];
  const note = isSetRow(row) ? SET : row.read === '' ? 'no number found' : '';
  const sureness = isSetRow(row) ? 100 : Math.round(100 * row.sureness);
  return [name, String(row.line), numberOf(row), String(sureness), note];
}
