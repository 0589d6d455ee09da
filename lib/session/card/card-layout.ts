import type { Box } from '../../geometry/box';
import {
  CARD,
  type CardBar,
  type CardBox,
  type CardContent,
  type CardLayout,
  type CardShape,
  type CardText,
} from './card';

// All lengths are in pixels of the card.
const MARGIN = 80;
const SHEET: Box = { x: MARGIN, y: 138, width: 422, height: 422 };
const COLUMN = { left: 600, right: CARD.width - MARGIN } as const;
const WIDTH = COLUMN.right - COLUMN.left;
const TOP = SHEET.y + 4;
const BOTTOM = SHEET.y + SHEET.height;

/** Width of a letter as a ratio of its size, in the widest of our serif faces. */
const FIGURE_ADVANCE = 0.65;
const WORD_ADVANCE = 0.6;
/** Height of a row, and of a figure above its baseline, as ratios of its size. */
const ROW = 1.1;
const FIGURE_HEIGHT = 0.72;
const LARGEST = 165;
const LARGEST_WORD = 84;
/** What a number of several rows may take. */
const HIGHEST = 236;

const SENTENCE = { size: 24, above: 46, below: 40 } as const;

const BAR = { closest: 22, farthest: 44, name: 32, words: 88, thin: 6, thick: 10, size: 17 } as const;
/** Between two columns of bars. */
const GUTTER = 40;

/** What stands where on a card that says this: 1200 × 630 pixels, the sheet at the left, the reading at the right. */
export function cardLayout(content: CardContent): CardLayout {
  const { shapes: number, bottom } = numberShapes(content);
  const sentenceAt = bottom + SENTENCE.above;
  return {
    ground: groundShapes(),
    sheet: SHEET,
    reading: [
      ...number,
      text({ text: content.sentence, x: COLUMN.left, y: sentenceAt, size: SENTENCE.size, widest: WIDTH }),
      ...barShapes(content.bars, sentenceAt + SENTENCE.below),
    ],
  };
}

function groundShapes(): CardShape[] {
  const border = { x: SHEET.x - 2, y: SHEET.y - 2, width: SHEET.width + 4, height: SHEET.height + 4 };
  return [
    { kind: 'box', x: 0, y: 0, ...CARD, radius: 0, colour: 'paper' },
    text({ text: 'Scrawl', x: MARGIN, y: 96, size: 42, widest: SHEET.width, face: 'italic' }),
    text({
      ...{ text: 'Reads what you write. Sends it nowhere.', x: COLUMN.right, y: 96, size: 20, widest: WIDTH },
      ...{ align: 'right', colour: 'quiet' },
    }),
    { kind: 'box', ...border, radius: 6, colour: 'line' },
    { kind: 'box', ...SHEET, radius: 4, colour: 'sheet' },
  ];
}

/** The number as large as fits, and where it ends. */
function numberShapes({ rows, isNumber }: CardContent): { readonly shapes: CardShape[]; readonly bottom: number } {
  const longest = Math.max(1, ...rows.map(({ length }) => length));
  const advance = isNumber ? FIGURE_ADVANCE : WORD_ADVANCE;
  const size = Math.min(
    isNumber ? LARGEST : LARGEST_WORD,
    Math.floor(WIDTH / (longest * advance)),
    Math.floor(HIGHEST / (rows.length * ROW)),
  );
  const baselineOf = (row: number): number => TOP + FIGURE_HEIGHT * size + row * ROW * size;
  return {
    shapes: rows.map((row, i) =>
      text({ text: row, x: COLUMN.left, y: baselineOf(i), size, widest: WIDTH, face: 'serif' }),
    ),
    bottom: baselineOf(rows.length - 1),
  };
}

/** Bars from `top` on, in two columns where one is too short. Of too many, the last place says how many are left. */
function barShapes(bars: readonly CardBar[], top: number): CardShape[] {
  const perColumn = 1 + Math.floor((BOTTOM - top) / BAR.closest);
  const columns = bars.length > perColumn ? 2 : 1;
  const places = columns * perColumn;
  const isAll = bars.length <= places;
  const shown = isAll ? bars : bars.slice(0, places - 1);
  const rows = isAll ? Math.ceil(bars.length / columns) : perColumn;
  const step = Math.min(BAR.farthest, (BOTTOM - top) / Math.max(1, rows - 1));
  const width = (WIDTH - (columns - 1) * GUTTER) / columns;
  const placeOf = (i: number) => ({
    left: COLUMN.left + Math.floor(i / rows) * (width + GUTTER),
    middle: top + (i % rows) * step,
  });
  const left = bars.length - shown.length;
  const { left: x, middle } = placeOf(shown.length);
  return [
    ...shown.flatMap((bar, i) => barAt(bar, placeOf(i), width)),
    ...(isAll
      ? []
      : [
          text({
            ...{ text: `and ${left} more`, x, y: baseline(middle) },
            ...{ size: BAR.size, widest: width, colour: 'quiet' },
          }),
        ]),
  ];
}

interface BarPlace {
  readonly left: number;
  readonly middle: number;
}

function barAt({ name, ratio, words, isStrong }: CardBar, { left, middle }: BarPlace, width: number): CardShape[] {
  const height = isStrong ? BAR.thick : BAR.thin;
  const track = { x: left + BAR.name, y: middle - height / 2, width: width - BAR.name - BAR.words, height };
  const colour = isStrong ? 'ink' : 'quiet';
  const written = { y: baseline(middle), size: BAR.size, face: isStrong ? 'bold' : 'sans', colour } as const;
  const box = (own: number, fill: CardBox['colour']): CardBox => ({
    ...{ kind: 'box', ...track, width: own, radius: Math.min(height, own) / 2, colour: fill },
  });
  return [
    text({ ...written, text: name, x: left, widest: BAR.name }),
    box(track.width, 'line'),
    ...(ratio > 0 ? [box(Math.max(height, ratio * track.width), isStrong ? 'accent' : 'quiet')] : []),
    text({ ...written, text: words, x: left + width, widest: BAR.words, align: 'right' }),
  ];
}

/** Of a text whose figures stand in the middle of a bar. */
const baseline = (middle: number): number => middle + (FIGURE_HEIGHT / 2) * BAR.size;

type TextWish = Pick<CardText, 'text' | 'x' | 'y' | 'size' | 'widest'> & Partial<CardText>;

const text = (wish: TextWish): CardText => ({ kind: 'text', face: 'sans', align: 'left', colour: 'ink', ...wish });
