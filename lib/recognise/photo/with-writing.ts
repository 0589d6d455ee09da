import { overlapOf } from '../../geometry/box';
import type { DetectedSign } from '../../photo/detect/detect-digits';
import { digitProbabilityOf } from '../../photo/detect/seen-signs';
import { leftOutOf, type Numbers } from './numbers';

/** What the finder takes for other writing by less is noise, a line or a corner. */
const WRITING = 0.4;

/** With the other writing among its digits that the finder sees, whichever way was read: it is left out, but not in silence. */
export function withWriting(number: Numbers, others: readonly DetectedSign[]): Numbers {
  const { reading, leftOut, missed } = number;
  if (reading.kind !== 'digits') return number;
  const taken = [...reading.digits, ...(reading.signs ?? []), ...leftOut];
  const isFree = ({ box }: DetectedSign): boolean => !taken.some((one) => overlapOf(one.box, box) > 0);
  const more = others.filter((one) => one.other >= WRITING && one.line >= 0 && isFree(one));
  const doubts = more.map(digitProbabilityOf);
  const confidence = doubts.reduce((product, doubt) => product * (1 - doubt), reading.confidence);
  return {
    ...number,
    reading: { ...reading, confidence },
    leftOut: [...leftOut, ...more.map(leftOutOf)],
    missed: [...missed, ...doubts],
  };
}
