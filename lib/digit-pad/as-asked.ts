import type { DrawingReading } from '../reading/reading';
import { hasSeveral } from '../reading/written';
import { allTogether } from '../strokes/corrections';
import type { Recogniser } from '../worker/page/recogniser';
import { isOneDigit, type Rules } from './value/rules';

/** Answers to the question which one digit all ink is. */
const ofOneDigit = new WeakSet<DrawingReading>();

/** A recogniser that takes what it reads as a number for one digit, where one is asked for. */
export function asAsked(recogniser: Recogniser, rules: () => Rules): Recogniser {
  return {
    ...recogniser,
    async read(content, asker) {
      const answer = await recogniser.read(content, asker);
      if (answer === 'superseded' || isAsAsked(answer, rules())) return answer;
      const { drawing } = content;
      const again = await recogniser.read({ drawing, corrections: [allTogether(drawing)] }, asker);
      if (again === 'superseded') return again;
      const own = { ...again };
      ofOneDigit.add(own);
      return own;
    },
  };
}

/** Whether an answer is what these rules ask for: one digit, or any number of them. The rules may have changed since. */
export function isAsAsked(answer: DrawingReading, rules: Rules): boolean {
  if (!isOneDigit(rules)) return !ofOneDigit.has(answer);
  return ofOneDigit.has(answer) || !hasSeveral(answer.reading);
}
