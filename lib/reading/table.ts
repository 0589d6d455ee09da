import type { Reading } from './reading';
import { rowsOf } from './written';

/** What a spreadsheet would not take as it is: a comma parts cells, and a sign at the start begins a formula. */
const QUOTED = /,/;
const FORMULA = /^[=+-]/;

/** A reading as CSV: a row for each line, a cell for each group between wide gaps. Source: RFC 4180. */
export const tableOf = (reading: Reading): string =>
  rowsOf(reading)
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

function cell(text: string): string {
  // A minus before a plain number is a number.
  const isFormula = FORMULA.test(text) && Number.isNaN(Number(text));
  const plain = isFormula ? `'${text}` : text;
  return QUOTED.test(plain) ? `"${plain}"` : plain;
}
