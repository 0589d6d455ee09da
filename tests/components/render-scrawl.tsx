import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { Scrawl } from '../../components/shell/scrawl';
import type { DrawingReading } from '../../lib/reading/reading';
import { createFakeRecogniser, type FakeRecogniser } from '../lib/browser/fake-recogniser';

/** The side of the sheet in the tests' window, in pixels. */
const SHEET_PIXELS = 500;

/** Gives each test of the file a window whose canvas has a size, but paints nothing. */
export function setUpWindow(): void {
  beforeEach(() => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    vi.spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, SHEET_PIXELS, SHEET_PIXELS),
    );
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });
}

/** The page's session with a recogniser that the test answers for, as React runs it in development: everything twice. */
export function renderScrawl(start: 'loading' | 'ready' = 'ready') {
  const made: FakeRecogniser[] = [];
  const create = () => {
    const recogniser = createFakeRecogniser(start);
    made.push(recogniser);
    return recogniser;
  };
  render(
    <StrictMode>
      <Scrawl create={create} />
    </StrictMode>,
  );
  const recogniser = made.at(-1);
  if (!recogniser) throw new Error('Scrawl made no recogniser.');
  return {
    made,
    recogniser,
    become: (state: Parameters<FakeRecogniser['become']>[0]) => act(async () => recogniser.become(state)),
    /** Answers the question asked last. */
    answer: (answer: DrawingReading) => act(async () => recogniser.questions.at(-1)?.answer(answer)),
  };
}

/** Draws one stroke through these places, in pixels of the sheet. */
export function draw(...places: readonly (readonly [number, number])[]): void {
  const [first = [0, 0] as const, ...rest] = places;
  send('pointerdown', first);
  for (const place of rest) send('pointermove', place);
  send('pointerup', places.at(-1) ?? first);
}

export function send(type: string, [clientX, clientY]: readonly [number, number]): void {
  const event = new PointerEvent(type, { pointerId: 1, clientX, clientY, bubbles: true, cancelable: true, buttons: 1 });
  act(() => {
    screen.getByTestId('drawing-pad').dispatchEvent(event);
  });
}
