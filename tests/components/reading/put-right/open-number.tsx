import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, vi } from 'vitest';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import type { DrawingReading } from '../../../../lib/reading/reading';
import { uncorrected } from '../../../../lib/strokes/corrections';
import { linkCodeOf } from '../../../../lib/strokes/link/link-code';
import { goldenDrawings } from '../../../golden/golden';
import type { FakeRecogniser } from '../../../lib/browser/fake-recogniser';
import { letDialogsOpen } from '../../dialogs';
import { draw, renderScrawl, setUpWindow } from '../../render-scrawl';
import { numberOf } from '../number-of';

/** Gives each test of the file a window in which what was read can be put right. */
export function setUpPutRight(): void {
  setUpWindow();
  letDialogsOpen();
  // What is fetched when it is needed is here already: how long that takes is no matter of these tests.
  beforeAll(() =>
    Promise.all([
      import('../../../../components/reading/put-right/put-right-dialog'),
      import('../../../../components/reading/hand/hand-line'),
      import('../../../../components/photo/photo-parts'),
    ]),
  );

  afterEach(() => {
    history.replaceState(null, '', '/');
    vi.unstubAllGlobals();
  });
}

export const seven = goldenDrawings().find(({ label }) => label === '7')?.drawing ?? [];
export const prediction = () => screen.getByTestId('prediction');
export const button = (name: string) => screen.getByRole('button', { name });
export const bar = (text: string) => button(`Set it to ${text}`);
export const bars = () => screen.queryAllByRole('button', { name: /^Set it to \d$/ });

/** Whether the page says how to put right what was read. */
export const isInvited = () => screen.getByText(/^Wrong\?/).closest<HTMLElement>('[data-shown]')?.dataset.shown;

/** The page with strokes that stand beside each other, read as this. The pen is at the last of them. */
export async function openNumber(answer: DrawingReading = numberOf('402'), strokes = 3) {
  const user = userEvent.setup();
  const page = renderScrawl();
  drawStrokes(strokes);
  await page.answer(answer);
  /** What was said of the strokes of the question asked last, and how many those are. */
  const asked = () => {
    const { drawing, corrections } = page.recogniser.questions.at(-1) ?? { drawing: [], corrections: [] };
    return { strokes: drawing.length, corrections };
  };
  return { ...page, user, asked };
}

/** The same with the strokes of each digit. */
export function withStrokes(
  { reading, ...rest }: DrawingReading,
  strokes: readonly (readonly number[])[],
): DrawingReading {
  const digits = reading.digits.map((digit, i) => ({ ...digit, strokes: strokes[i] ?? [] }));
  return { ...rest, reading: { ...reading, digits } as typeof reading };
}

/** Where `numberOf` has its first line, in the sheet's 500 pixels for 1000 units. */
export function drawStrokes(count: number): void {
  for (let i = 0; i < count; i++) draw([50 * i + 10, 20], [50 * i + 20, 90]);
}

/** Comes with a link, as somebody does who pastes its fragment, and waits until its drawing was drawn anew. */
export async function openLink({ questions }: FakeRecogniser): Promise<void> {
  // With reduced motion, all of it is there at once.
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const code = linkCodeOf(uncorrected(seven), DIGIT_FRAME);
  act(() => {
    location.hash = `#${code}`;
  });
  await waitFor(() => expect(screen.getByTestId('shared-sheet')).toHaveAttribute('data-playing', 'false'));
  await act(async () => questions.at(-1)?.answer(numberOf('7')));
  expect(prediction()).toHaveTextContent('7');
}
