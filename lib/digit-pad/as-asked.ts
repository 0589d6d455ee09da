import { membersOf } from '../reading/written';
import type { Recogniser } from '../worker/page/recogniser';
import { isOneDigit, type Rules } from './value/rules';

/** A recogniser that takes what it reads as a number for one digit, where one is asked for. */
export function asAsked(recogniser: Recogniser, rules: () => Rules): Recogniser {
  return {
    ...recogniser,
    async read(content, asker) {
      const answer = await recogniser.read(content, asker);
      const isNumber = answer !== 'superseded' && membersOf(answer.reading).length > 1;
      if (!isNumber || answer.reading.kind !== 'digits' || !isOneDigit(rules())) return answer;
      const { drawing } = content;
      return recogniser.read({ drawing, corrections: [{ strokes: drawing.map((_, i) => i) }] }, asker);
    },
  };
}
