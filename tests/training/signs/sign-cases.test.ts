import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import { featureCount } from '../../../lib/recognise/signs/sign-features';
import { KINDS } from '../../../lib/recognise/signs/sign-net';
import type { Drawing } from '../../../lib/strokes/drawing';
import { transformDrawing } from '../../../lib/strokes/transform-drawing';
import { openModel } from '../../../training/cli/open-model';
import { type SignCase, signCases } from '../../../training/signs/sign-cases';
import { goldenDrawings } from '../../golden/golden';

let network: Network;

beforeAll(async () => {
  ({ network } = await openModel('digit-net'));
});

const line = (...spots: readonly (readonly [number, number])[]) => spots.map(([x, y]) => ({ x, y, t: 0 }));
const digit = (label: string, x: number): Drawing => {
  const own = goldenDrawings().find((one) => one.label === label && one.drawing.length === 1)?.drawing ?? [];
  return transformDrawing(own, 1, x, 0);
};
const answer = { logits: new Array<number>(12), channels: new Array<number>(64) };
const kinds = (cases: readonly SignCase[]): string[] => cases.map(({ kind }) => KINDS[kind] ?? '');

test('whole members are what they are, and what holds two of them or a part is none', () => {
  const drawing = digit('3', 0);
  const cases = signCases(
    {
      written: '3-',
      members: [
        { text: '3', drawing },
        { text: '-', drawing: [line([1200, 500], [1500, 505])] },
      ],
    },
    network,
  );
  expect(kinds(cases).filter((kind) => kind !== 'none')).toEqual(['digit', '-']);
  expect(cases.every(({ features }) => features.length === featureCount(answer))).toBe(true);
});

test('the halves of a colon are left out: each may be a point', () => {
  const dots = [line([1200, 300], [1202, 304]), line([1200, 800], [1202, 804])];
  const members = [
    { text: '3', drawing: digit('3', 0) },
    { text: ':', drawing: dots },
    { text: '3', drawing: digit('3', 1500) },
  ];
  const found = kinds(signCases({ written: '3:3', members }, network));
  expect(found.filter((kind) => kind === 'digit')).toHaveLength(2);
  expect(found).not.toContain('.');
});
