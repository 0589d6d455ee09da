import { expect, test } from 'vitest';
import type { HandExample } from '../../../lib/reading/labelled-digits';
import type { DrawingReading } from '../../../lib/reading/reading';
import { handOf, MOST_EXAMPLES, type Source, type Sources } from '../../../lib/session/hand';
import { createSession } from '../../../lib/session/session';
import { createFakeRecogniser, probabilities } from '../browser/fake-recogniser';

/** A hand of which nothing is learnt yet. */
function createHand() {
  const { hand } = createSession();
  return { state: hand, ...handOf(hand) };
}

/** Where a digit was set. */
const ink = {};

/** A reading's only digit is of this source, and no other is there. */
const only = (source: Source): Sources => ({ of: () => source, has: (other) => other === source });

const example = (digit: number, ink: number): HandExample => ({
  digit,
  picture: { width: 28, height: 28, data: new Uint8Array(784).fill(ink) },
});

/** A reading of one digit, which a person set or did not. */
const answerOf = ({ digit, picture }: HandExample, isSet: boolean): DrawingReading => {
  const text = String(digit);
  const own = {
    text,
    confidence: 1,
    probabilities: probabilities({}),
    box: { x: 0, y: 0, width: 9, height: 9 },
    line: 0,
  };
  const digits = [isSet ? { ...own, isSet: true as const } : own];
  return { reading: { kind: 'digits', text, confidence: 1, digits }, pictures: [picture] };
};

test('what was set before a person was asked is learnt once they agree, and forgotten if they do not', () => {
  for (const consent of ['on', 'off'] as const) {
    const hand = createHand();
    hand.add(example(4, 10), ink);
    expect(hand.state.get().consent).toBe('unasked');
    hand.answer(consent);
    expect(hand.state.get().examples).toHaveLength(consent === 'on' ? 1 : 0);
  }
});

test('who said no is not learnt from', () => {
  const hand = createHand();
  hand.answer('off');
  hand.add(example(4, 10), ink);
  expect(hand.state.get().examples).toEqual([]);
});

test('switched off, what was learnt is kept for when it is switched on', () => {
  const hand = createHand();
  hand.answer('on');
  hand.add(example(4, 10), ink);
  hand.answer('off');
  expect(hand.state.get().examples).toHaveLength(1);
});

test('the same drawing put right again counts once, as what was said last', () => {
  const hand = createHand();
  hand.add(example(4, 10), 'one');
  hand.add(example(9, 10), 'other');
  hand.add(example(7, 10), ink);
  expect(hand.state.get().examples.map(({ digit }) => digit)).toEqual([7]);
});

test('of too many, the oldest goes', () => {
  const hand = createHand();
  for (let i = 0; i <= MOST_EXAMPLES; i++) hand.add(example(i % 10, i), `${i}`);
  expect(hand.state.get().examples).toHaveLength(MOST_EXAMPLES);
  expect(hand.state.get().examples[0]?.picture.data[0]).toBe(1);
});

test('the like drawn anew is not forgotten, though nobody set it', () => {
  const hand = createHand();
  hand.add(example(4, 10), ink);
  hand.see(answerOf(example(4, 10), false), only('another'));
  expect(hand.state.get().examples).toHaveLength(1);
});

test('what was undone is forgotten; what is still set is not', () => {
  const hand = createHand();
  const [undone, kept] = [example(4, 10), example(7, 20)];
  hand.add(undone, 'undone');
  hand.add(kept, 'kept');
  hand.see(answerOf(undone, true), only('undone'));
  hand.see(answerOf(kept, true), only('kept'));
  expect(hand.state.get().examples).toHaveLength(2);
  hand.see(answerOf(undone, false), only('undone'));
  expect(hand.state.get().examples).toEqual([kept]);
});

test('what was set twice and undone once is learnt as what it is then; redone, as what it was; set as a sign, not at all', () => {
  const hand = createHand();
  const digits = () => hand.state.get().examples.map(({ digit }) => digit);
  const [seven, one] = [example(7, 10), example(1, 10)];
  hand.add(seven, ink);
  hand.add(one, ink);
  expect(digits()).toEqual([1]);
  hand.see(answerOf(seven, true), only(ink));
  expect(digits()).toEqual([7]);
  hand.see(answerOf(one, true), only(ink));
  expect(digits()).toEqual([1]);
  hand.see({ reading: { kind: 'digits', text: '', confidence: 1, digits: [] }, pictures: [] }, only(ink));
  expect(digits()).toEqual([]);
});

test('strokes that are joined to what was set take its place, with their own picture', () => {
  const hand = createHand();
  hand.add(example(1, 10), ink);
  hand.see(answerOf(example(4, 20), true), only(ink));
  expect(hand.state.get().examples).toEqual([example(4, 20)]);
});

test('what an earlier visit learnt is not forgotten because the like is drawn', () => {
  const hand = createHand();
  const learnt = example(4, 10);
  hand.state.set({ consent: 'on', examples: [learnt] });
  hand.see(answerOf(learnt, false), only('another'));
  expect(hand.state.get().examples).toEqual([learnt]);
});

test('a recogniser learns only from a person who agreed, after each change, and unlearns when it is switched off', () => {
  const session = createSession();
  const recogniser = createFakeRecogniser();
  const detach = session.attach(recogniser);
  handOf(session.hand).add(example(4, 10), 'one');
  expect(recogniser.learnt).toEqual([]);
  handOf(session.hand).answer('on');
  handOf(session.hand).add(example(7, 20), 'other');
  handOf(session.hand).answer('off');
  expect(recogniser.learnt.map(({ length }) => length)).toEqual([1, 2, 0]);
  detach();
  handOf(session.hand).answer('on');
  expect(recogniser.learnt).toHaveLength(3);
});

test('once it has learnt, what is on the sheet is read again', async () => {
  const session = createSession();
  const recogniser = createFakeRecogniser();
  session.attach(recogniser);
  session.penDown({ x: 0, y: 0, t: 0 });
  session.penMove([{ x: 300, y: 300, t: 10 }]);
  session.penUp();
  const asked = recogniser.questions.length;
  handOf(session.hand).add(example(4, 10), ink);
  handOf(session.hand).answer('on');
  await Promise.resolve();
  await Promise.resolve();
  expect(recogniser.questions).toHaveLength(asked + 1);
});
