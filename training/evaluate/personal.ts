import type { GrayImage } from '../../lib/geometry/gray-image';
import { calibrationOf } from '../../lib/reading/card';
import { DIGIT_FRAME } from '../../lib/reading/digit-frame';
import type { Drawing } from '../../lib/strokes/drawing';
import { inkDrawing } from '../../lib/strokes/normalise/ink-drawing';
import { unseenPenDrawings, unseenSignsAndLookAlikes, unseenSitesDigits } from '../data/split';
import { type Hand, measurePersonal, type PersonalFigures } from '../evaluation/personal';
import { askedOf } from './options';

/** Letters that a person could write for a digit. Few people write real digits so oddly, and these do it again and again. */
const WRITTEN_LIKE: Readonly<Record<string, number>> = {
  D: 0,
  r: 1,
  Z: 2,
  e: 2,
  E: 3,
  A: 4,
  h: 4,
  S: 5,
  G: 6,
  b: 6,
  d: 6,
  T: 7,
  F: 7,
  J: 7,
  n: 7,
  B: 8,
  R: 8,
  '&': 8,
  P: 9,
  g: 9,
  p: 9,
  q: 9,
};
/** A hand needs this many drawings to learn from some and read the others. */
const LEAST_DRAWINGS = 4;
/** Of these, as many must be misread. */
const MOSTLY = 0.6;
const CORRECTIONS = [1, 3, 5, 10];

interface Written {
  readonly writer: string;
  readonly digit: number;
  readonly drawing: Drawing;
}

/**
 * `evaluate -- personal`: what learning a hand does to people of whom nothing was learnt: those whom the network misreads, and
 * those who write a digit like a letter.
 */
export async function evaluatePersonal(args: readonly string[]): Promise<void> {
  const { model, json } = askedOf(args);
  const { network, card } = await model.open();
  const asked = { network, card: calibrationOf(card, 'drawing') };
  const digits = [...unseenPenDrawings(), ...unseenSitesDigits()].map(
    ({ writer, label, drawing }): Written => ({ writer: String(writer), digit: label, drawing }),
  );
  const people = handsOf(digits);
  const everybody = people.flatMap(({ examples }) => examples);
  const letters = unseenSignsAndLookAlikes().flatMap(({ sign, writer, drawing }): Written[] => {
    const digit = WRITTEN_LIKE[sign];
    return digit === undefined ? [] : [{ writer: `${writer} ${sign}`, digit, drawing }];
  });
  const odd = handsOf(letters).filter(({ examples }) => examples.length >= LEAST_DRAWINGS && isMisread(examples));
  const measure = (hands: readonly Hand[]): PersonalFigures[] =>
    CORRECTIONS.map((corrections) => measurePersonal(hands, corrections, everybody, asked));
  const groups = [
    { title: 'People whose digits are misread now and then', rows: measure(people) },
    { title: 'People who write a digit like a letter', rows: measure(odd) },
  ];
  console.log(json ? JSON.stringify({ groups }) : groups.map(tableOf).join('\n\n'));

  function isMisread(examples: Hand['examples']): boolean {
    const logits = network.logitsOf(examples.map(({ picture }) => picture));
    const wrong = logits.filter((own, i) => own.indexOf(Math.max(...own)) !== examples[i]?.digit);
    return wrong.length >= MOSTLY * examples.length;
  }
}

function handsOf(written: readonly Written[]): Hand[] {
  return [...new Set(written.map(({ writer }) => writer))].map((writer) => ({
    writer,
    examples: written
      .filter((one) => one.writer === writer)
      .map(({ digit, drawing }) => ({ digit, picture: inkDrawing(drawing, DIGIT_FRAME) as GrayImage })),
  }));
}

function tableOf({ title, rows }: { readonly title: string; readonly rows: readonly PersonalFigures[] }): string {
  const head = 'corrections  people  others read  errors before  after  newly wrong  all digits: mean, worst';
  const lines = rows.map(({ corrections, people, count, before, after, lost, others }) =>
    [
      String(corrections).padStart(11),
      String(people).padStart(8),
      String(count).padStart(13),
      String(before).padStart(15),
      String(after).padStart(7),
      String(lost).padStart(13),
      `${points(others.mean)}, ${points(others.worst)} points`.padStart(26),
    ].join(''),
  );
  return [title, head, ...lines].join('\n');
}

const points = (ratio: number): string => `${ratio > 0 ? '+' : ''}${(100 * ratio).toFixed(2)}`;
