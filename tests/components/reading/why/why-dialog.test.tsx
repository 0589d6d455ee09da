// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { type Explainer, WhyDialog } from '../../../../components/reading/why/why-dialog';
import { UserError } from '../../../../lib/errors/user-error';
import { NO_BOX } from '../../../../lib/geometry/box';
import type { Reading } from '../../../../lib/reading/reading';
import { STEPS, type Why } from '../../../../lib/strokes/change/why';
import { WorkerDiedError } from '../../../../lib/worker/api/errors';
import { goldenDrawings } from '../../../golden/golden';
import { probabilities } from '../../../lib/browser/fake-recogniser';
import { letDialogsOpen } from '../../dialogs';

letDialogsOpen();
afterEach(cleanup);

const { drawing } = goldenDrawings().find(({ label }) => label === '4') ?? { drawing: [] };
const why: Why = {
  digit: '4',
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
const digit = { text: '4', confidence: 0.9, probabilities: probabilities({ 4: 0.9 }), box: NO_BOX, line: 0 };
const read: Reading = { kind: 'digits', text: '4', confidence: 0.9, digits: [digit] };
const open = (ask: Explainer['why'], reading: Reading = read) =>
  render(
    <WhyDialog
      drawing={drawing}
      reading={reading}
      picture={undefined}
      explainer={{ why: ask, levels: async () => [] }}
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
  expect(await screen.findByText('There is too little ink to explain.')).toBeTruthy();
});

test('of what is no digit it tells why it looks most like one', async () => {
  open(async () => why, { kind: 'not-a-digit', text: '', confidence: 0.9, digits: [digit] });
  expect(await screen.findByRole('dialog', { name: 'Why perhaps 4?' })).toBeTruthy();
});

test('where no part speaks for the digit, none is named', async () => {
  open(async () => ({ ...why, parts: why.parts.map((part) => ({ ...part, effect: -1 })) }));
  expect(await screen.findByText('No part of the ink alone speaks for the 4.')).toBeTruthy();
});

test('where nothing reads any more, it says so', async () => {
  open(async () => 'superseded');
  expect(await screen.findByText(new WorkerDiedError().message)).toBeTruthy();
});

test('a failure that has words says them', async () => {
  open(() => Promise.reject(new UserError('The reader has stopped.', 'Draw again.')));
  expect(await screen.findByText('The reader has stopped.')).toBeTruthy();
});

test('a failure says what to do, and the next try works', async () => {
  const ask = vi.fn<Explainer['why']>().mockRejectedValueOnce(new Error('offline'));
  open(ask.mockResolvedValue(why));
  expect(await screen.findByText('This could not be found out.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Why not 9?' })).toBeTruthy();
});
