import { middleOf } from '../../geometry/box';
import type { LeftOut, PhotoReading } from '../../reading/reading';

/** What was left out on the lines of a photograph's digits, words apart: somebody may take it for a part of the number. */
export const unreadBeside = ({ reading, leftOut }: Pick<PhotoReading, 'reading' | 'leftOut'>): LeftOut[] =>
  reading.kind === 'digits'
    ? leftOut.filter(({ box, isInWord }) => {
        const { y } = middleOf(box);
        return !isInWord && reading.digits.some((digit) => y > digit.box.y && y < digit.box.y + digit.box.height);
      })
    : [];
