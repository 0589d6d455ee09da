import { NO_BOX } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import type { Network } from '../../model/network';
import type { Calibration } from '../../reading/card';
import { DIGIT_FRAME } from '../../reading/digit-frame';
import { DIGITS, probabilitiesOf } from '../../reading/probabilities';
import type { Reading } from '../../reading/reading';
import { readingOf } from '../../reading/reading-of';
import { changed, changedLength, type InkChange } from '../../strokes/change/ink-change';
import { STEPS, type Turn } from '../../strokes/change/why';
import type { Drawing } from '../../strokes/drawing';
import { inkDrawing } from '../../strokes/normalise/ink-drawing';
import { pathLength } from '../../strokes/path-length';

/** What reads: the network that saw the digit, and the reader that says what a whole drawing is. */
export interface Readers {
  readonly network: Pick<Network, 'logitsOf'>;
  readonly card: Calibration;
  readonly read: (drawing: Drawing) => Reading;
}

/** As many of the changes that turn a digit are tried with fewer steps, too. */
const SHORTENED = 5;
const FEWER = [4, 7, 10, 13];
/** The reader, which also separates digits, is asked about as many of them: a large drawing takes it long. */
const MOST_READ = 8;

/** A change of the ink, as far as a step, and what the network makes of it. */
export interface Tried {
  readonly change: InkChange;
  /** 0 to STEPS. */
  readonly step: number;
  readonly logits: readonly number[];
}

/** Reads the drawing with each of these changes, one at a time. */
export const tryWhole = (drawing: Drawing, changes: readonly InkChange[], readers: Readers): Tried[] =>
  tryAll(
    drawing,
    changes.map((change) => ({ change, step: STEPS })),
    readers,
  );

function tryAll(drawing: Drawing, asked: readonly Omit<Tried, 'logits'>[], { network }: Readers): Tried[] {
  const logits = network.logitsOf(picturesOf(asked.map(({ change, step }) => changed(drawing, change, step / STEPS))));
  return asked.map((one, i) => ({ ...one, logits: logits[i] ?? [] }));
}

/** The smallest of the changes that were tried, or of some of them with fewer steps, by which the reader sees another digit. */
export function smallestTurn(
  drawing: Drawing,
  digit: number,
  tried: readonly Tried[],
  readers: Readers,
): Turn | undefined {
  const turning = turningFirst(tried, digit, readers);
  const fewer = turning.slice(0, SHORTENED).flatMap(({ change }) => FEWER.map((step) => ({ change, step })));
  const all = [...turningFirst(tryAll(drawing, fewer, readers), digit, readers), ...turning];
  const length = ({ change, step }: Tried): number => changedLength(change) * (step / STEPS);
  for (const one of all.sort((a, b) => length(a) - length(b)).slice(0, MOST_READ)) {
    const turn = turnBy(drawing, digit, one, readers);
    if (turn) return turn;
  }
  return undefined;
}

/** The change with every step up to all of it, if the reader agrees that one of them turns the digit. */
function turnBy(drawing: Drawing, digit: number, { change, step }: Tried, readers: Readers): Turn | undefined {
  const readAt = (at: number) => otherDigit(readers.read(changed(drawing, change, at / STEPS)), digit);
  const atLast = readAt(step);
  if (!atLast) return undefined;
  const steps = tryAll(
    drawing,
    Array.from({ length: STEPS + 1 }, (_, at) => ({ change, step: at })),
    readers,
  );
  const { turnsAt, becomes } = firstOf(steps.slice(1, step)) ?? { turnsAt: step, becomes: atLast };
  return {
    change,
    becomes,
    turnsAt,
    ink: (changedLength(change) * turnsAt) / STEPS / pathLength(drawing),
    probabilities: steps.map(({ logits }) => probabilitiesOf(logits.slice(0, DIGITS), readers.card.temperature)),
  };

  function firstOf(earlier: readonly Tried[]) {
    for (const one of earlier) {
      const becomes = turns(one, digit, readers) && readAt(one.step);
      if (becomes) return { turnsAt: one.step, becomes };
    }
    return undefined;
  }
}

/** Those by which the network sees another digit, the one that is farthest ahead first. */
const turningFirst = (tried: readonly Tried[], digit: number, readers: Readers): Tried[] =>
  tried.filter((one) => turns(one, digit, readers)).sort((a, b) => lead(b, digit) - lead(a, digit));

const turns = ({ logits }: Tried, digit: number, { card }: Readers): boolean =>
  otherDigit(readingOf(logits, NO_BOX, card), digit) !== undefined;

/** By how much another digit is ahead. */
const lead = ({ logits }: Tried, digit: number): number =>
  Math.max(...logits.slice(0, DIGITS).filter((_, i) => i !== digit)) - (logits[digit] ?? 0);

/** The other digit that this is, and that alone. */
export function otherDigit(reading: Reading, digit: number): string | undefined {
  const isOne = reading.kind === 'digits' && reading.digits.length === 1 && !reading.signs;
  return isOne && reading.text !== String(digit) ? reading.text : undefined;
}

/** What the network sees of drawings. @throws RangeError where one has no ink. */
export function picturesOf(drawings: readonly Drawing[]): GrayImage[] {
  return drawings.map((drawing) => {
    const picture = inkDrawing(drawing, DIGIT_FRAME);
    if (picture === undefined) throw new RangeError('There is no ink.');
    return picture;
  });
}
