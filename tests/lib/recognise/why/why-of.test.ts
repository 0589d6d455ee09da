import { beforeAll, describe, expect, test } from 'vitest';
import { createDrawingReader } from '../../../../lib/recognise/read-drawing';
import { whyOf } from '../../../../lib/recognise/why/why-of';
import { changed } from '../../../../lib/strokes/change/ink-change';
import { STEPS, type Why } from '../../../../lib/strokes/change/why';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { pathLength } from '../../../../lib/strokes/path-length';
import { type OpenModel, openModel } from '../../../../training/cli/open-model';
import { goldenDrawings } from '../../../golden/golden';

let model: OpenModel;
const readingOf = (drawing: Drawing) => createDrawingReader(model.network, model.card)(drawing).reading;
const ask = (drawing: Drawing): Why | undefined => whyOf(drawing, { ...model, read: readingOf });

beforeAll(async () => {
  model = await openModel('digit-net');
});

describe('of every digit that was drawn for this project', () => {
  let answered: { readonly drawing: Drawing; readonly why: Why }[] = [];
  beforeAll(() => {
    answered = goldenDrawings().flatMap(({ drawing }) => {
      const why = ask(drawing);
      return why ? [{ drawing, why }] : [];
    });
  });

  test('it tells why, of the digit that is read', () => {
    expect(answered.map(({ why }) => why.digit)).toEqual(goldenDrawings().map(({ label }) => label));
  });

  test('the parts are all of its ink', () => {
    for (const { drawing, why } of answered) {
      const length = why.parts.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(length).toBeCloseTo(pathLength(drawing));
    }
  });

  test('the change turns the reading from the step on that it names, and not a step before', () => {
    for (const { drawing, why } of answered) {
      if (!why.turn) continue;
      const { change, turnsAt, becomes } = why.turn;
      expect(readingOf(changed(drawing, change, turnsAt / STEPS)).text).toBe(becomes);
      expect(readingOf(changed(drawing, change, (turnsAt - 1) / STEPS)).text).not.toBe(becomes);
    }
  });

  test('nearly all can be turned, most by little ink', () => {
    const inks = answered.map(({ why }) => why.turn?.ink ?? 1);
    expect(inks.filter((ink) => ink < 1).length / inks.length).toBeGreaterThan(0.95);
    expect(inks.filter((ink) => ink <= 0.15).length / inks.length).toBeGreaterThan(0.7);
  });

  test('the bars of each step are those of the drawing with that much of the change', () => {
    const { drawing, why } = answered.find(({ why: { turn } }) => turn?.change.kind === 'added') ?? {};
    if (!drawing || !why?.turn) throw new Error('Nothing is turned by a line.');
    const { change, probabilities, turnsAt } = why.turn;
    expect(probabilities).toHaveLength(STEPS + 1);
    for (const step of [0, turnsAt])
      probabilities[step]?.forEach((probability, digit) => {
        const { digits } = readingOf(changed(drawing, change, step / STEPS));
        expect(digits[0]?.probabilities[digit]).toBeCloseTo(probability, 5);
      });
  });
});

test('of a dot and of no ink, nothing is told', () => {
  expect(ask([])).toBeUndefined();
  expect(ask([[{ x: 5, y: 5, t: 0 }]])).toBeUndefined();
});

test('the size and the place of a drawing make no difference', () => {
  const { drawing } = goldenDrawings().find(({ label }) => label === '9') ?? { drawing: [] };
  const far = drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: 3 * x + 5000, y: 3 * y - 700, t })));
  const [near, away] = [ask(drawing), ask(far)];
  expect(away?.turn?.becomes).toBe(near?.turn?.becomes);
  expect(away?.turn?.ink).toBeCloseTo(near?.turn?.ink ?? 0);
});
