import type { Reading } from './reading';
import { rowsOf } from './written';

/** What a spreadsheet would not take as one cell: a comma, a quote or a new line. */
const QUOTED = /[",\r\n]/;
/** What begins a formula, and what a sign may begin otherwise: a plain number. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]\d*\.?\d+$/;

/** Rows as CSV. Source: RFC 4180. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

/** The same as a file. Without its mark, Excel takes letters beyond ASCII, as in a file's name, for others. */
export function csvFileOf(rows: readonly (readonly string[])[]): string {
  const csv = csvOf(rows);
  return /[^\0-\x7f]/.test(csv) ? `\ufeff${csv}` : csv;
}

function csvCell(text: string): string {
  const plain = withoutFormula(text);
  return QUOTED.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A text as a spreadsheet shows it, in place of working it out. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** A reading as CSV: a row for each line, a cell for each group between wide gaps. */
export const tableOf = (reading: Reading): string => csvOf(rowsOf(reading));
