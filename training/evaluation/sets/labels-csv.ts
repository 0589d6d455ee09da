import { CsvError, type Info, parse } from 'csv-parse/sync';
import { UserError } from '../../../lib/errors/user-error';

/** One line of a labels file. */
export interface LabelledFile {
  /** As it is written, relative to the labels file. */
  readonly file: string;
  /** The digits to read, `|` between lines of them, or `none`. */
  readonly label: string;
  /** Where it comes from, and what sort of picture it is, where the file says. */
  readonly group?: string;
  readonly kind?: string;
}

/** Thrown when a labels file is not as told; the message is a sentence with the number of the line. */
export class LabelsFileError extends UserError {
  override name = 'LabelsFileError';
}

const LABEL = /^(none|\d+(\|\d+)*)$/;

/**
 * Reads a labels file: comma separated, fields in quotes where they hold commas (RFC 4180), lines ended as any system
 * ends them, with a header that names the columns `file` and `label`; of further columns, `source` is the group
 * and `kind` the kind. `name` is for messages.
 * @throws LabelsFileError
 */
export function parseLabelsCsv(text: string, name: string): LabelledFile[] {
  const { columns, rows } = rowsOf(text, name);
  if (!columns.includes('file') || !columns.includes('label')) {
    throw new LabelsFileError(`${name}:1 The header does not name the columns file and label.`);
  }
  if (rows.length === 0) throw new LabelsFileError(`${name} lists no file.`);
  return rows.map(({ info, record: { file, label = '', source, kind } }) => {
    if (!file) throw new LabelsFileError(`${name}:${info.lines} No file is named.`);
    if (!LABEL.test(label)) {
      throw new LabelsFileError(`${name}:${info.lines} The label is "${label}", not digits or none.`);
    }
    return { file, label, ...(source && { group: source }), ...(kind && { kind }) };
  });
}

interface Row {
  readonly info: Info;
  readonly record: Partial<Record<string, string>>;
}

/** All lines but empty ones, by the names of their columns. */
function rowsOf(text: string, name: string): { readonly columns: readonly string[]; readonly rows: readonly Row[] } {
  let columns: string[] = [];
  try {
    const rows = parse<Row>(text, {
      bom: true,
      columns(header: readonly string[]) {
        columns = header.map((title) => title.toLowerCase());
        return columns;
      },
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    return { columns, rows };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new LabelsFileError(`${name}:${cause.lines} A quotation mark is out of place.`, '', cause);
  }
}
