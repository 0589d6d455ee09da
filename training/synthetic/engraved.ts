import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DIGITS } from '../../lib/reading/probabilities';
import type { WrittenDrawing } from '../data/pen-digits';
import { type CurveSpot, mapped, type Path, subdivided } from './curve';

/** The package's fonts: A. V. Hershey's engraving alphabets (1967), each sign a list of strokes. */
type Fonts = Readonly<Record<string, { readonly chars: readonly { readonly d: string }[] }>>;

/**
 * Which signs of a font are no digits to a reader's eye, by their place in the font. Left out are the digits and what
 * looks like one: round O, I, l, bars, Z, S, B, b, G, q, g, y, З, Э, ч and their like.
 */
const SIGNS: Readonly<Record<string, string>> = {
  futural:
    '0 2-5 9 10 13 27 28 29 30 31 32 34 36-37 39 42-45 47 48 49 51 53-55 58 60 61 64 66 68 69 71-74 76 ' +
    '77 79 81 83-87 93',
  cursive: '32 34 37 39-43 45 47 49 51 52-55 64 66 68 69 71-74 76 77 79 81 83-87',
  scripts: '32 34 37 39-43 45 47 49 51 52-55 61 64 66 68 69 71-74 76 77 79 81 83-87',
  greek: '32 34 35 36 37 38 39 41 42 43 44 45 47 48-52 54 55 56 64 66 69 70 71 73-77 79 81 83 85 86 88',
  cyrillic:
    '3-5 32 33 35 36 37 38 39 40 42 43 44 45 47 48 49 50 51 52 54 55 58 60 61 63 64 67-72 74-77 79-84 86 87 90 92',
  symbolic: '23-25 27-30 34-38 40-46 53 54-58 60-71 73-79 84 87-91',
  japanese:
    '2-16 18-25 32 33 35-42 44-47 49-56 57 58 59 60 61 62 63 64 65 66 67 69 71 75 77 80-82 87-92 94-97 99 ' +
    '101-111 113-118 120 122-123 125 127-134 135 137 138 140-147 149-151 153-156 158-160 167-170 172-180 ' +
    '181-191',
  mathlow: '0 1 2 3 5 6 30 25 26 54 61 62 65 66 71 72-75 77 78 85 86 87 89 91',
  astrology: '2-6 9 10 12 14 25-31 34-34 36-37 39 42 43 44 45 47 49 51 53 54 55 58 60 62 63 90-93',
};

/** Hershey's unit is about a 21st of a capital letter's height. Places this far apart, in tenths, can be bent. */
const STEP = 1.7;

/** Every chosen sign of the engraving alphabets, its larger side 10 units long. @throws Error without the package. */
export function engravedSigns(): Path[][] {
  const fonts = loadFonts();
  return Object.entries(SIGNS).flatMap(([font, chosen]) => {
    const places = chosen.split(' ').flatMap(placesOf);
    return places.map((place) => strokesOf(fonts[font]?.chars[place]?.d ?? '')).filter(({ length }) => length > 0);
  });
}

/** Fonts whose digits are as books, forms and screens print them, and where in a font they begin. */
const PRINTED = ['futural', 'futuram', 'timesr', 'timesrb', 'timesi', 'timesib'];
const FIRST_DIGIT = 15;

/** The ten digits of each of these fonts, which count as a writer. @throws Error without the package. */
export function engravedDigits(): WrittenDrawing[] {
  const fonts = loadFonts();
  return PRINTED.flatMap((writer) =>
    Array.from({ length: DIGITS }, (_, label) => {
      const strokes = strokesOf(fonts[writer]?.chars[FIRST_DIGIT + label]?.d ?? '');
      return { writer, label, drawing: strokes.map((path) => path.map(({ x, y }, t) => ({ x, y, t }))) };
    }),
  );
}

function loadFonts(): Fonts {
  const file = createRequire(import.meta.url).resolve('hersheytext/hersheytext.min.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Fonts;
}

/** `7` or `7-10`. */
function placesOf(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** `M4,1 L4,22 M4,1 L13,1 16,2`: each M begins a stroke. */
function strokesOf(path: string): Path[] {
  const strokes = path
    .split('M')
    .slice(1)
    .map((stroke) =>
      Array.from(stroke.matchAll(/(-?[\d.]+),(-?[\d.]+)/g), ([, x, y]) => ({ x: Number(x), y: Number(y) })),
    );
  const spots: CurveSpot[] = strokes.flat();
  const left = Math.min(...spots.map(({ x }) => x));
  const top = Math.min(...spots.map(({ y }) => y));
  const width = Math.max(...spots.map(({ x }) => x)) - left;
  const height = Math.max(...spots.map(({ y }) => y)) - top;
  const scale = 10 / Math.max(width, height, 1);
  const [moveX, moveY] = [(10 - width * scale) / 2, (10 - height * scale) / 2];
  const placed = mapped(strokes, ({ x, y }) => ({ x: (x - left) * scale + moveX, y: (y - top) * scale + moveY }));
  return placed.map((stroke) => subdivided(stroke, STEP));
}
