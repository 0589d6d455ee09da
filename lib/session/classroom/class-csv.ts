import { csvFileOf } from '../../reading/table';
import type { ClassDrawing } from './class-drawing';

/** A network as a column is named. */
export interface NamedNetwork {
  readonly id: string;
  readonly name: string;
}

/** The class's table as a spreadsheet takes it: a row for each drawing, two columns for each network. */
export function classCsv(drawings: readonly ClassDrawing[], networks: readonly NamedNetwork[]): string {
  const head = networks.flatMap(({ name }) => [name, `${name}: sureness in %`]);
  const rows = drawings.map(({ name, truth = '', answers }) => [
    name,
    truth,
    ...networks.flatMap(({ id }) => {
      const answer = answers[id];
      return answer ? [answer.text, String(Math.round(100 * answer.confidence))] : ['', ''];
    }),
  ]);
  return csvFileOf([['name', 'is', ...head], ...rows]);
}
