import { afterEach, beforeEach, vi } from 'vitest';
import type { DigitPadReading } from '../../../lib/digit-pad/define';
import { createPad } from '../../../lib/digit-pad/pad';
import { ANY_DIGITS, type Rules } from '../../../lib/digit-pad/value/rules';
import type { DrawingReading } from '../../../lib/reading/reading';
import { answerOf, createFakeRecogniser } from '../browser/fake-recogniser';

export const one = answerOf('1', { 1: 0.99 });
export const seven = answerOf('7', { 7: 0.98 });
export const scribble = answerOf('7', { 7: 0.3 }, 'not-a-digit');

export const ONE_DIGIT: Rules = { kind: 'digits', count: { least: 1, most: 1 } };

/** A stroke as a page sets it. */
export const stroke = (x: number): number[][] => [
  [x, 200],
  [x, 800],
];

export function twoDigits(): DrawingReading {
  const [digit] = one.reading.digits;
  const second = digit && { ...digit, box: { ...digit.box, x: 2 } };
  const digits = digit && second ? [digit, second] : [];
  return {
    reading: { kind: 'digits', text: '11', confidence: 0.9, digits },
    pictures: [...one.pictures, ...one.pictures],
  };
}

/** Stands in for the page that a pad listens to, with a clock that the test moves. */
export function withFakePage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal('removeEventListener', () => {});
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

/** A pad in a page, with a recogniser that the test answers for. */
export function openPad(rules: Rules = ANY_DIGITS) {
  const recogniser = createFakeRecogniser();
  const heard: string[] = [];
  let asked = rules;
  const note = (type: string) => (reading: DigitPadReading) => void heard.push(`${type} ${reading.value}`);
  const pad = createPad({
    rules: () => asked,
    connect: () => recogniser,
    onState() {},
    onInput: note('input'),
    onChange: note('change'),
  });
  pad.connect();
  return {
    pad,
    recogniser,
    heard,
    /** Answers the last question, and waits until the pad has the answer. */
    async answer(answer: DrawingReading) {
      await recogniser.questions.at(-1)?.answer(answer);
      await vi.advanceTimersByTimeAsync(0);
    },
    /** Asks for something else, as an attribute does. */
    ask(next: Rules) {
      asked = next;
      pad.again();
    },
  };
}

/** A stroke as a person draws it. */
export function draw({ session }: ReturnType<typeof createPad>, x: number): void {
  session.penDown({ x, y: 200, t: 0 });
  session.penMove([
    { x, y: 500, t: 10 },
    { x, y: 800, t: 20 },
  ]);
  session.penUp();
}
