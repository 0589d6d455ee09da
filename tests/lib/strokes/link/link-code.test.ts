import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { boundsOf } from '../../../../lib/strokes/bounds';
import { NO_DRAWING, uncorrected } from '../../../../lib/strokes/corrections';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { linkCodeOf } from '../../../../lib/strokes/link/link-code';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { goldenDrawings } from '../../../golden/golden';
import { arbitraryDrawing } from '../arbitrary-drawing';
import { codeOf, drawingOf, faultOf } from './codes';
import { numberOf, onScreen } from './page-drawings';

/** By how many levels of 255 the network's pictures of two drawings differ at most. */
function difference(one: Drawing, other: Drawing): number {
  const [a, b] = [inkDrawing(one, DIGIT_FRAME), inkDrawing(other, DIGIT_FRAME)];
  if (!a || !b) throw new Error('A drawing without ink.');
  return Math.max(...a.data.map((level, i) => Math.abs(level - (b.data[i] as number))));
}

describe('the drawing that comes out of a link', () => {
  test.each(goldenDrawings())('shows the network the same picture: $label, $style', ({ drawing }) => {
    expect(difference(drawing, drawingOf(codeOf(drawing)))).toBeLessThanOrEqual(1);
  });

  test('lies at its place on the sheet, as large as it was', () => {
    for (const { drawing } of goldenDrawings()) {
      const [before, after] = [boundsOf(drawing), boundsOf(drawingOf(codeOf(drawing)))];
      for (const side of ['x', 'y', 'width', 'height'] as const) {
        expect(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? Number.NaN))).toBeLessThan(1);
      }
    }
  });

  test('has its strokes in their order', () => {
    const crossed = goldenDrawings().find(({ label, style }) => label === '7' && style.includes('cross'));
    const before = crossed?.drawing ?? [];
    const after = drawingOf(codeOf(before));
    expect(after).toHaveLength(before.length);
    after.forEach((stroke, i) => {
      const [start, expected] = [stroke[0], before[i]?.[0]];
      expect(Math.hypot((start?.x ?? 0) - (expected?.x ?? 0), (start?.y ?? 0) - (expected?.y ?? 0))).toBeLessThan(1);
    });
  });

  test('looks the same whatever was drawn, dots and scribbles included', () => {
    fc.assert(
      fc.property(arbitraryDrawing, (drawing) => {
        expect(difference(drawing, drawingOf(codeOf(drawing)))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test('can be shared on and on without changing any more than once', () => {
    for (const { drawing } of goldenDrawings().filter((_, i) => i % 6 === 0)) {
      let shared = drawing;
      for (let hand = 0; hand < 5; hand++) shared = drawingOf(codeOf(shared));
      expect(difference(drawing, shared)).toBeLessThanOrEqual(5);
    }
  });

  test('of each digit of a number is the same to the network, too', () => {
    const digits = ['2', '0', '2', '6'].map(
      (label) => goldenDrawings().find((one) => one.label === label)?.drawing ?? [],
    );
    const number = numberOf(digits);
    const after = drawingOf(codeOf(number));
    let from = 0;
    for (const digit of digits) {
      const part = (whole: Drawing) => whole.slice(from, from + digit.length);
      expect(difference(part(number), part(after))).toBeLessThanOrEqual(1);
      from += digit.length;
    }
  });
});

describe('a link', () => {
  const median = (lengths: readonly number[]) =>
    [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;

  test('of a digit drawn with a mouse on the page has at most 200 characters', () => {
    const lengths = goldenDrawings().map(({ drawing }) => codeOf(onScreen(drawing, 560)).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(200);
  });

  test('of a digit whose points lie on no screen’s pixels has usually at most 200 characters', () => {
    expect(median(goldenDrawings().map(({ drawing }) => codeOf(drawing).length))).toBeLessThanOrEqual(200);
  });

  test('of 2026 has at most 700 characters', () => {
    const styles = [0, 1, 2, 3, 4, 5];
    for (const style of styles) {
      const digits = ['2', '0', '2', '6'].map(
        (label) => goldenDrawings().filter((one) => one.label === label)[style]?.drawing ?? [],
      );
      expect(codeOf(numberOf(digits)).length).toBeLessThanOrEqual(700);
    }
  });

  test('holds letters that no program that passes it on changes', () => {
    for (const { drawing } of goldenDrawings()) expect(codeOf(drawing)).toMatch(/^1[\w-]+$/);
  });

  test('of a blank sheet or of ink that is nowhere does not exist', () => {
    expect(linkCodeOf(NO_DRAWING, DIGIT_FRAME)).toBeUndefined();
    expect(linkCodeOf(uncorrected([[{ x: Number.NaN, y: 0, t: 0 }]]), DIGIT_FRAME)).toBeUndefined();
  });

  test('of a drawing smaller than any number is a dot’s, and opens', () => {
    for (const size of [5e-324, 1e-310, 1e-100, 1e-20, 1e-10]) {
      const tiny = [
        [
          { x: 0, y: 0, t: 0 },
          { x: size, y: 0, t: 1 },
        ],
      ];
      expect(difference(tiny, drawingOf(codeOf(tiny)))).toBeLessThanOrEqual(1);
    }
  });

  test('of ever more lines across the sheet does not exist, rather than be refused when it is opened', () => {
    const zigzag = (lines: number) => [
      Array.from({ length: lines }, (_, i) => ({ x: (i % 2) * 900, y: (i * 900) / lines, t: i })),
    ];
    expect(linkCodeOf(uncorrected(zigzag(700)), DIGIT_FRAME)).toBeUndefined();
    expect(faultOf(codeOf(zigzag(300)))).toBe('none');
  });

  test('of a sheet black with ink does not exist: no address is so long', () => {
    const scribble = Array.from({ length: 12_000 }, (_, i) => ({ x: (i * 7919) % 997, y: (i * 104_729) % 991, t: i }));
    expect(linkCodeOf(uncorrected([scribble]), DIGIT_FRAME)).toBeUndefined();
  });
});

test('a link that a released version made opens, and shows the network what was drawn', () => {
  const released = '1fYiN8PtMTYABmgAAAAAHfoABic9XwMTu1dzcfIUlKuebQ_QQVuOVvIBxLl1cpxadrFW7fIO3CLU803S2uwFKyWt8i5eb';
  const seven = goldenDrawings().find(({ label }) => label === '7')?.drawing ?? [];
  expect(difference(seven, drawingOf(released))).toBeLessThanOrEqual(1);
});

describe('a link that holds no drawing', () => {
  const seven = codeOf(goldenDrawings().find(({ label }) => label === '7')?.drawing ?? []);

  test('because it was cut is refused, wherever it was cut', () => {
    for (let length = 0; length < seven.length; length++) expect(faultOf(seven.slice(0, length))).toBe('damaged');
  });

  test('because a character was altered is refused', () => {
    for (let place = 1; place < seven.length; place++) {
      const altered = seven.slice(0, place) + (seven[place] === 'A' ? 'B' : 'A') + seven.slice(place + 1);
      expect(faultOf(altered)).toBe('damaged');
    }
  });

  test('because a newer program made it says so', () => {
    expect(faultOf(`3${seven.slice(1)}`)).toBe('newer');
  });

  test('but a megabyte is refused before it is looked at', () => {
    const asked: PropertyKey[] = [];
    const watched = {
      get(text: object, key: PropertyKey) {
        asked.push(key);
        const value: unknown = Reflect.get(text, key, text);
        return typeof value === 'function' ? value.bind(text) : value;
      },
    };
    const long = new Proxy(Object(`1${'A'.repeat(1_000_000)}`), watched);
    expect(faultOf(long)).toBe('too-long');
    expect(new Set(asked)).toEqual(new Set(['length']));
  });

  test.each(['NaN', 'Section-2'])('but "%s", which no version begins with, is not of a newer one', (code) => {
    expect(faultOf(code)).toBe('damaged');
  });

  test.each(['<img src=x onerror=alert(1)>', 'javascript:alert(1)', '1NaN', '%00%ff', 'section-2', '1😀😀😀😀😀'])(
    'but "%s" is refused',
    (code) => {
      expect(faultOf(code)).toBe('damaged');
    },
  );
});
