/** One line of a labels file. */
export interface LabelledFile {
  /** As it is written, relative to the labels file. */
  readonly file: string;
  /** The digits to read, `|` between lines of them, or `none`. */
  readonly label: string;
  /** Its source, or else its kind, where the file says. */
  readonly group?: string;
}

/** Thrown when a labels file is not as told; the message is a sentence with the number of the line. */
export class LabelsFileError extends Error {
  override name = 'LabelsFileError';
}

const LABEL = /^(none|\d+(\|\d+)*)$/;

/**
 * Reads a labels file: comma separated, fields in quotes where they hold commas (RFC 4180), lines ended as any system
 * ends them, with a header that names the columns `file` and `label`; of further columns, `source` or `kind` is the
 * group. `name` is for messages.
 * @throws LabelsFileError
 */
export function parseLabelsCsv(text: string, name: string): LabelledFile[] {
  const [header, ...rows] = rowsOf(text.replace(/^\uFEFF/, ''), name);
  const columns = header?.fields.map((field) => field.trim().toLowerCase()) ?? [];
  const column = (title: string): number => columns.indexOf(title);
  if (column('file') < 0 || column('label') < 0) {
    throw new LabelsFileError(`${name}:1 The header does not name the columns file and label.`);
  }
  if (rows.length === 0) throw new LabelsFileError(`${name} lists no file.`);
  return rows.map(({ line, fields }) => {
    const field = (title: string): string | undefined => fields[column(title)]?.trim() || undefined;
    const [file, label, group] = [field('file'), field('label'), field('source') ?? field('kind')];
    if (file === undefined) throw new LabelsFileError(`${name}:${line} No file is named.`);
    if (label === undefined || !LABEL.test(label)) {
      throw new LabelsFileError(`${name}:${line} The label is "${label ?? ''}", not digits or none.`);
    }
    return { file, label, ...(group !== undefined && { group }) };
  });
}

interface Row {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A field in quotes, in which two quotes stand for one, with room behind it, or one without; then what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"[ \t]*|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
/** As Windows and Unix end lines, and old spreadsheets on a Mac. */
const LINE_END = /\r\n|\n|\r/;

/** All lines but empty ones. */
function rowsOf(text: string, name: string): Row[] {
  const rows: Row[] = [];
  let fields: string[] = [];
  let line = 1;
  let begins = 1;
  for (FIELD.lastIndex = 0; FIELD.lastIndex < text.length || fields.length > 0; ) {
    const found = FIELD.exec(text);
    if (found === null) throw new LabelsFileError(`${name}:${line} A quotation mark is out of place.`);
    const [whole, quoted, plain = '', end] = found;
    fields.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split(LINE_END).length - 1;
    if (end === ',') continue;
    if (fields.some((field) => field.trim() !== '')) rows.push({ line: begins, fields });
    fields = [];
    begins = line;
  }
  return rows;
}
