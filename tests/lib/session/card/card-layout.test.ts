import { describe, expect, test } from 'vitest';
import { CARD, type CardBar, type CardBox, type CardContent, type CardText } from '../../../../lib/session/card/card';
import { cardLayout } from '../../../../lib/session/card/card-layout';

const bar = (name: string, ratio = 0.9, isStrong = true): CardBar => ({ name, ratio, words: '90 %', isStrong });

const content = (rows: readonly string[], bars: readonly CardBar[] = [...rows.join('')].map((one) => bar(one))) =>
  ({ rows, isNumber: true, sentence: '87 % sure', bars }) satisfies CardContent;

const seven = content(
  ['7'],
  [...'0123456789'].map((digit) => bar(digit, digit === '7' ? 0.87 : 0.01, digit === '7')),
);

const textsOf = (own: CardContent) =>
  cardLayout(own).reading.filter((shape): shape is CardText => shape.kind === 'text');
const boxesOf = (own: CardContent) => cardLayout(own).reading.filter((shape): shape is CardBox => shape.kind === 'box');
const textIn = (own: CardContent, text: string) => textsOf(own).find((one) => one.text === text) as CardText;

describe('a card', () => {
  test('shows the sheet at the left and the reading at the right, and all of it within its edges', () => {
    for (const own of [seven, content(['2026']), content(['12', '345', '6']), content(['9'.repeat(12), '1234'])]) {
      const { sheet } = cardLayout(own);
      for (const { x, y, width, height } of boxesOf(own)) {
        expect(x).toBeGreaterThan(sheet.x + sheet.width);
        expect(x + width).toBeLessThanOrEqual(CARD.width);
        expect(y + height).toBeLessThanOrEqual(CARD.height);
      }
      for (const { x, y, align, widest } of textsOf(own)) {
        expect(align === 'left' ? x + widest : x).toBeLessThanOrEqual(CARD.width);
        expect(y).toBeLessThanOrEqual(CARD.height - 60);
      }
    }
  });

  test('of one digit has ten bars as long as they are probable, the likeliest in the accent', () => {
    const [tracks, fills] = [
      boxesOf(seven).filter(({ colour }) => colour === 'line'),
      boxesOf(seven).filter(({ colour }) => colour !== 'line'),
    ];
    expect([tracks.length, fills.length]).toEqual([10, 10]);
    const best = fills.filter(({ colour }) => colour === 'accent');
    expect(best).toHaveLength(1);
    expect((best[0]?.width ?? 0) / (tracks[7]?.width ?? 1)).toBeCloseTo(0.87);
    expect(best[0]?.y).toBe(tracks[7]?.y);
  });

  test('of a number has a bar for each digit, in order from top to bottom', () => {
    const own = content(['2026'], [bar('2', 0.9), bar('0', 0.5), bar('2', 1), bar('6', 0.7)]);
    const fills = boxesOf(own).filter(({ colour }) => colour === 'accent');
    expect(fills.map(({ width }) => Math.round((100 * width) / (fills[2]?.width ?? 1)))).toEqual([90, 50, 100, 70]);
    const tops = fills.map(({ y }) => y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('sets a longer number smaller, and never wider than its column', () => {
    const sizes = ['7', '2026', '12345678', '123456789012'].map((row) => textIn(content([row]), row).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(0.6 * 12 * (sizes.at(-1) ?? 0)).toBeLessThan(520);
  });

  test('puts lines below each other, then the sentence, then the bars', () => {
    const own = content(['12', '34']);
    const order = ['12', '34', '87 % sure'].map((text) => textIn(own, text).y);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...boxesOf(own).map(({ y }) => y))).toBeGreaterThan(order.at(-1) ?? 0);
  });

  test('of many digits has two columns of bars, and says how many are left where those are full', () => {
    const fourteen = content(['1234567', '8901234']);
    const left = Math.min(...boxesOf(fourteen).map(({ x }) => x));
    const inColumn = boxesOf(fourteen).filter(({ x, colour }) => x === left && colour === 'line');
    expect(inColumn).toHaveLength(7);
    expect(boxesOf(fourteen).filter(({ colour }) => colour === 'line')).toHaveLength(14);
    const forty = content(['1234567890', '1234567890', '1234567890', '1234567890']);
    const shown = boxesOf(forty).filter(({ colour }) => colour === 'line').length;
    expect(textIn(forty, `and ${40 - shown} more`).y).toBeLessThan(CARD.height);
  });

  test('of what is no digit has the words, and no bars where there is no guess', () => {
    const none: CardContent = {
      rows: ['not a digit'],
      isNumber: false,
      sentence: 'It looks like a scribble.',
      bars: [],
    };
    expect(textIn(none, 'not a digit').size * 0.5 * 'not a digit'.length).toBeLessThan(520);
    expect(boxesOf(none)).toEqual([]);
  });
});
