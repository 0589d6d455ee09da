import type { ClassDrawing } from '../../../../lib/session/classroom/class-drawing';
import { goldenDigit } from '../../../e2e/helpers/drawings';

/** A row of the table: what it is, if that is known, and what each network reads, `a` the first. */
export function rowOf(truth: string | undefined, ...texts: readonly string[]): ClassDrawing {
  return {
    id: 1,
    name: 'Anna',
    drawing: goldenDigit('7').drawing,
    truth,
    answers: Object.fromEntries(texts.map((text, i) => ['abcdefgh'.charAt(i), { text, confidence: 0.9 }])),
  };
}
