// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { WhyDialog } from '../../../../components/reading/why/why-dialog';
import { STEPS, type Why } from '../../../../lib/strokes/change/why';
import type { Recogniser } from '../../../../lib/worker/page/recogniser';
import { goldenDrawings } from '../../../golden/golden';
import { probabilities } from '../../../lib/browser/fake-recogniser';
import { letDialogsOpen } from '../../dialogs';

letDialogsOpen();
afterEach(cleanup);

const { drawing } = goldenDrawings().find(({ label }) => label === '4') ?? { drawing: [] };
const why: Why = {
  text: '4',
  parts: [
    { stroke: 0, from: 0, to: 100, effect: 3 },
    { stroke: 0, from: 100, to: 200, effect: -0.5 },
  ],
  turn: {
    change: { kind: 'added', from: { x: 0, y: 0, t: 0 }, to: { x: 160, y: 0, t: 0 } },
    becomes: '9',
    turnsAt: 10,
    ink: 0.08,
    probabilities: Array.from({ length: STEPS + 1 }, (_, step) =>
      step < 10 ? probabilities({ 4: 0.9, 9: 0.05 }) : probabilities({ 4: 0.3, 9: 0.6 }),
    ),
  },
};
const open = (ask: () => Promise<Why | undefined>) =>
  render(
    <WhyDialog
      asked={{
        ...{ drawing, strokes: drawing.map((_, i) => i), picture: undefined },
        // It is asked nothing but why.
        session: { recogniser: { get: () => ({ explain: ask as unknown as Recogniser['explain'] }) } },
      }}
      onClose={() => {}}
    />,
  );

test('it says what speaks for the digit, and with how much ink it would be another one', async () => {
  open(async () => why);
  expect(await screen.findByRole('dialog', { name: 'Why 4?' })).toBeTruthy();
  expect(screen.getByText(/^The ink at the .* speaks most for the 4\.$/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Why not 9?' })).toBeTruthy();
  expect(screen.getByText(/With a line as long as 8 % of the ink, it is read as 9\./)).toBeTruthy();
  expect(screen.getByText(/, 60 % sure/).textContent).toBe('9, 60 % sure');
});

test('moving the line back shows the drawing’s own reading', async () => {
  open(async () => why);
  fireEvent.change(await screen.findByRole('slider'), { target: { value: '0' } });
  expect(screen.getByText(/, 90 % sure/).textContent).toBe('4, 90 % sure, as you drew it');
  expect(screen.getByRole('meter', { name: '9' }).getAttribute('aria-valuenow')).toBe('5');
});

test('where nothing small turns it, and where there is too little ink, it says so', async () => {
  open(async () => ({ ...why, turn: undefined }));
  expect(await screen.findByText('No small change was found that turns it into another digit.')).toBeTruthy();
  cleanup();
  open(async () => undefined);
  expect(await screen.findByText('There is too little ink to take any away.')).toBeTruthy();
});

test('a failure says what to do, and the next try works', async () => {
  const ask = vi.fn<() => Promise<Why | undefined>>().mockRejectedValueOnce(new Error('offline'));
  open(ask.mockResolvedValue(why));
  expect(await screen.findByText('This could not be found out.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Why not 9?' })).toBeTruthy();
});
