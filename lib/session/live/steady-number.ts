import type { Box } from '../../geometry/box';

/** What was read in one frame of a camera. */
export interface Frame {
  /** When it was taken, in milliseconds. */
  readonly at: number;
  /** The digits, `|` between lines; empty where there is no number. */
  readonly text: string;
  /** The probability, 0 to 1, that `text` is right. */
  readonly confidence: number;
  /** Where each digit stands. */
  readonly boxes: readonly Box[];
}

/** A number and how sure it is. */
export interface Sure {
  readonly text: string;
  readonly confidence: number;
}

/** The number that the last frames agree on. */
export interface SteadyNumber extends Sure {
  /** Where its digits stood last. */
  readonly boxes: readonly Box[];
  /** The number once it has stood for a moment: worth saying aloud. */
  readonly settled: Sure | undefined;
  /** When it appeared. */
  readonly since: number;
  /** The last frames, the newest last. */
  readonly frames: readonly Frame[];
}

export const NOTHING_SEEN: SteadyNumber = {
  ...{ text: '', confidence: 0, boxes: [] },
  ...{ settled: undefined, since: 0, frames: [] },
};

/** So many frames count at most, and none that is older, in milliseconds; the one before counts longer, for slow machines. */
const FRAMES = 8;
const OLD_MS = 3000;
const SLOW_MS = 20_000;
/** What a frame weighs beside the one after it: a hand moves on. */
const FADE = 0.85;
/** A number must be read in so many frames before it is shown: one alone may be blurred. */
const AGREE = 2;
/** Another number takes the place of the one shown when it weighs so many times as much. */
const LEAD = 1.5;
/** The number goes when so many frames and milliseconds have passed without it. */
const MISSED = 3;
const GONE_MS = 1000;
/** Milliseconds for which a number must stand to be settled. */
const SETTLED_MS = 700;
/** A confidence that changes by less stays as it is shown: its percents would flicker. */
const SAME = 0.03;

/** Takes the next frame into account. */
export function withFrame(before: SteadyNumber, frame: Frame): SteadyNumber {
  const last = before.frames.at(-1);
  const frames = [...before.frames, frame]
    .slice(-FRAMES)
    .filter((one) => frame.at - one.at <= (one === last ? SLOW_MS : OLD_MS));
  const text = chosenOf(before, frames, frame.at);
  if (text === '') return { ...NOTHING_SEEN, frames };
  const isSame = text === before.text;
  const since = isSame ? before.since : frame.at;
  const next = confidenceOf(text, frames);
  const confidence = isSame && Math.abs(next - before.confidence) < SAME ? before.confidence : next;
  return {
    text,
    confidence,
    boxes: boxesOf(text, frames) ?? before.boxes,
    settled: frame.at - since >= SETTLED_MS ? settledOf(before, text, confidence) : undefined,
    since,
    frames,
  };
}

/** The number that was shown stays until another one clearly leads, or it has not been read for a while. */
function chosenOf({ text }: SteadyNumber, frames: readonly Frame[], now: number): string {
  const shown = text !== '' && isGone(text, frames, now) ? '' : text;
  const leader = frames
    .filter((one) => one.text !== '' && frames.filter((other) => other.text === one.text).length >= AGREE)
    .map((one) => ({ text: one.text, weight: weightOf(one.text, frames) }))
    .reduce((best, one) => (one.weight > best.weight ? one : best), { text: '', weight: 0 });
  return leader.weight > LEAD * weightOf(shown, frames) ? leader.text : shown;
}

function isGone(text: string, frames: readonly Frame[], now: number): boolean {
  const last = frames.filter((one) => one.text === text).at(-1);
  if (last === undefined) return true;
  const passed = frames.length - 1 - frames.indexOf(last);
  return passed >= MISSED && now - last.at >= GONE_MS;
}

const fadeOf = (index: number, { length }: readonly Frame[]): number => FADE ** (length - 1 - index);

/** The confidence of all frames that read this, the newest first. */
const weightOf = (text: string, frames: readonly Frame[]): number =>
  text === ''
    ? 0
    : frames.reduce((sum, one, i) => sum + (one.text === text ? one.confidence * fadeOf(i, frames) : 0), 0);

/** The mean over the frames in which something was read: a frame that reads something else speaks against it. */
function confidenceOf(text: string, frames: readonly Frame[]): number {
  const all = frames.reduce((sum, one, i) => sum + (one.text === '' ? 0 : fadeOf(i, frames)), 0);
  return all === 0 ? 0 : weightOf(text, frames) / all;
}

/** Of the newest frame with as many digits: one that is misread for a moment still stands where it stands. */
function boxesOf(text: string, frames: readonly Frame[]): readonly Box[] | undefined {
  const digits = text.replaceAll('|', '').length;
  return frames.filter((one) => one.text !== '' && one.boxes.length === digits).at(-1)?.boxes;
}

const settledOf = ({ settled }: SteadyNumber, text: string, confidence: number): Sure =>
  settled?.text === text ? settled : { text, confidence };
