import { describe, expect, test } from 'vitest';
import { challengeIn, challengeOf } from '../../../components/play/challenge';
import { linkOf } from '../../../lib/browser/files/link-of';
import { uncorrected } from '../../../lib/strokes/corrections';
import { goldenDrawings } from '../../golden/golden';

const page = { href: 'https://example.org/play/' };
const codeOf = (content: Parameters<typeof linkOf>[0]) => new URL(linkOf(content, page) ?? '').hash.slice(1);

describe('a challenge', () => {
  test('travels in a link of the page, with the digit that was meant', () => {
    for (const { label, drawing } of goldenDrawings()) {
      const code = codeOf(challengeOf(drawing, label));
      expect(challengeIn(code)).toMatchObject({ kind: 'open', wanted: label });
    }
  });

  test('is none where the address holds none', () => {
    expect(challengeIn('')).toEqual({ kind: 'none' });
  });

  test('is broken where the link is damaged, or says nothing of the drawing, or only of a part of it', () => {
    const drawing = goldenDrawings().find((one) => one.drawing.length > 1)?.drawing ?? [];
    const whole = codeOf(challengeOf(drawing, '5'));
    const part = { drawing, corrections: [{ strokes: [0], text: '5' }] };
    for (const code of [whole.slice(0, -3), codeOf(uncorrected(drawing)), codeOf(part), '9x'])
      expect(challengeIn(code)).toEqual({ kind: 'broken' });
  });
});
