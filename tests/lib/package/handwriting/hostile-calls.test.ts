import { expect, test, vi } from 'vitest';
import {
  type HandwritingDrawing,
  type HandwritingRecognizer,
  HandwritingStroke,
} from '../../../../lib/package/handwriting/install';
import { seededRandom } from '../../../../training/augment/random';
import { fuzzed } from '../../../fuzz';
import { draw, installed, shippedReader, written } from './hand-written';

const CALLS = 100_000;
const random = seededRandom(20);
const below = (count: number) => Math.floor(random.uniform() * count);
const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T;

const NUMBERS = [0, -0, 1, -1, 0.5, 1e9, 1e10, -1e300, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 32, 2 ** 53];
const ODD: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    '',
    '3',
    'three',
    '\ud800',
    1n,
    Symbol('s'),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ],
  ...[{}, [], [[]], [1, 2], () => 1, new Date(0), new Map(), /x/, new Proxy({}, {}), Object.create(null)],
  ...[
    Object.freeze({ x: 1 }),
    { x: 1, y: { valueOf: () => 2 } },
    { x: 1, y: { valueOf: () => ({}), toString: () => ({}) } },
  ],
  ...[
    { languages: 'en' },
    { languages: ['en', 1, null] },
    { languages: new Set(['en']) },
    { languages: { length: 3 } },
  ],
  ...[{ languages: ['x'.repeat(10_000)] }, { languages: ['en-u-nu-latn-x-y', 'de'] }, { languages: [[['en']]] }],
  ...[{ alternatives: 2 ** 40 }, { alternatives: -5, textContext: 'é'.repeat(1000) }, { recognitionType: Symbol('t') }],
];
/** What a recogniser is asked for: a good tag, a bad one, or anything. */
const constraint = (): unknown =>
  oneOf<() => unknown>([
    anything,
    () => oneOf(ODD),
    () => ({ languages: [oneOf(['en', 'zxx', 'fa', 'x', '', 'en'])] }),
  ])();
const anything = (): unknown => oneOf<() => unknown>([() => oneOf(ODD), () => oneOf(NUMBERS), () => point()])();
const number = (): unknown =>
  oneOf<() => unknown>([() => oneOf(NUMBERS), () => random.uniform() * 1000, () => oneOf(ODD)])();
function point(): object {
  const [x, y, t] = [number(), number(), number()];
  return oneOf<object>([
    { x, y },
    { x, y, t },
    { x: below(100), y: below(100) },
    { x: below(100), y: below(100), t },
  ]);
}

test('hostile calls work or fail as specified, with TypeError or DOMException, and a good drawing is read as before', async () => {
  const read = vi.fn(await shippedReader());
  const { navigator } = installed(read);
  const recognizers: HandwritingRecognizer[] = [await navigator.createHandwritingRecognizer({ languages: ['en'] })];
  const drawings: HandwritingDrawing[] = [recognizers[0]?.startDrawing() as HandwritingDrawing];
  const strokes = [new HandwritingStroke()];
  const remember = <T>(all: T[], one: T): void => {
    all.push(one);
    if (all.length > 8) all.splice(below(all.length), 1);
  };
  const stroke = () => (random.uniform() < 0.8 ? oneOf(strokes) : (anything() as HandwritingStroke));

  const calls: readonly (() => unknown)[] = [
    () => navigator.queryHandwritingRecognizer(constraint() as never),
    async () => remember(recognizers, await navigator.createHandwritingRecognizer(constraint() as never)),
    async () => remember(recognizers, await navigator.createHandwritingRecognizer({ languages: ['zxx'] })),
    () => remember(drawings, oneOf(recognizers).startDrawing(anything() as never)),
    () => remember(drawings, oneOf(recognizers).startDrawing()),
    () => random.uniform() < 0.1 && oneOf(recognizers).finish(),
    () => remember(strokes, new HandwritingStroke()),
    ...Array<() => unknown>(6).fill(() => oneOf(strokes).addPoint(point() as never)),
    () => oneOf(strokes).addPoint(anything() as never),
    () => oneOf(strokes).getPoints(),
    () => random.uniform() < 0.1 && oneOf(strokes).clear(),
    ...Array<() => unknown>(3).fill(() => oneOf(drawings).addStroke(stroke())),
    () => oneOf(drawings).removeStroke(stroke()),
    () => oneOf(drawings).getStrokes(),
    () => random.uniform() < 0.1 && oneOf(drawings).clear(),
    ...Array<() => unknown>(2).fill(() => oneOf(drawings).getPrediction()),
    // Methods of one interface on objects of another, or of none.
    () => oneOf(drawings).getPrediction.call(anything() as never),
    () => oneOf(recognizers).startDrawing.call(oneOf(drawings) as never),
    () => oneOf(strokes).addPoint.call(oneOf(drawings) as never, point() as never),
  ];

  const outcomes = new Map<string, number>();
  for (let i = 0; i < fuzzed(CALLS); i++) {
    let outcome = 'worked';
    try {
      await oneOf(calls)();
    } catch (error) {
      expect(error instanceof TypeError || error instanceof DOMException, String(error)).toBe(true);
      outcome = (error as Error).name;
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // All of them were met: the calls are neither all good nor all bad.
  expect([...outcomes.keys()].sort()).toEqual(
    expect.arrayContaining(['InvalidStateError', 'NotSupportedError', 'TypeError', 'worked']),
  );
  expect([...outcomes.keys()]).not.toContain('UnknownError');
  expect(read.mock.calls.length).toBeGreaterThan(fuzzed(CALLS) / 100);
  const drawing = (await navigator.createHandwritingRecognizer({ languages: ['en'] })).startDrawing();
  draw(drawing, written('402'));
  expect((await drawing.getPrediction())[0]?.text).toBe('402');
});
