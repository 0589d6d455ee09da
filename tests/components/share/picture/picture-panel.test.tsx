// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PicturePanel } from '../../../../components/share/picture/picture-panel';
import { cardPicture } from '../../../../lib/browser/canvas/card-picture';
import { replayPicture } from '../../../../lib/browser/canvas/replay-picture';
import { goldenDigit } from '../../../e2e/helpers/drawings';
import { readingOf } from '../../../lib/reading/readings';

// The jsdom of our tests paints nothing: the browser tests look at the pictures themselves.
vi.mock('../../../../lib/browser/canvas/card-picture', () => ({ cardPicture: vi.fn() }));
vi.mock('../../../../lib/browser/canvas/replay-picture', () => ({ replayPicture: vi.fn() }));

const saved: string[] = [];
let isStill = false;

beforeEach(() => {
  saved.length = 0;
  isStill = false;
  vi.mocked(cardPicture)
    .mockReset()
    .mockResolvedValue(new Blob(['a card'], { type: 'image/png' }));
  vi.mocked(replayPicture)
    .mockReset()
    .mockResolvedValue(new Blob(['a replay'], { type: 'image/gif' }));
  vi.stubGlobal('matchMedia', () => ({ matches: isStill }));
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blob.type}`, revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const name of ['createObjectURL', 'revokeObjectURL']) Reflect.deleteProperty(URL, name);
  for (const name of ['share', 'canShare']) Reflect.deleteProperty(navigator, name);
});

const { drawing } = goldenDigit('7');

function renderPanel(kind: 'card' | 'replay') {
  const said = vi.fn();
  const panel = (
    <PicturePanel request={{ kind }} drawing={drawing} reading={readingOf('42')} name="scrawl-42" onSay={said} />
  );
  render(<StrictMode>{panel}</StrictMode>);
  const user = userEvent.setup();
  return { said, press: (name: string) => user.click(screen.getByRole('button', { name })) };
}

test('a card is shown with words for who does not see it, and saved under a name that says what it is', async () => {
  const { press, said } = renderPanel('card');
  expect(await screen.findByRole('img', { name: 'A drawing, read as 42: 80 % sure.' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send the picture…' })).toBeNull();
  await press('Save as PNG');
  expect(saved).toEqual(['scrawl-42-card.png blob:image/png']);
  expect(said).toHaveBeenLastCalledWith('Saved with your downloads.');
});

test('a replay is a GIF', async () => {
  const { press } = renderPanel('replay');
  const image = await screen.findByRole('img', { name: 'A drawing as it was drawn, read as 42: 80 % sure.' });
  expect(image).toHaveAttribute('src', 'blob:image/gif');
  await press('Save as GIF');
  expect(saved).toEqual(['scrawl-42-replay.gif blob:image/gif']);
});

test('where motion is not wanted, its last picture is shown, and it is saved as it is', async () => {
  isStill = true;
  const { press } = renderPanel('replay');
  expect(await screen.findByRole('img')).toHaveAttribute('src', 'blob:image/png');
  await press('Save as GIF');
  expect(saved).toEqual(['scrawl-42-replay.gif blob:image/gif']);
});

test('it is sent where the system takes files, and changing one’s mind there is no failure', async () => {
  const share = vi.fn(async (_: ShareData) => {});
  Object.assign(navigator, { share, canShare: () => true });
  const { press, said } = renderPanel('card');
  await screen.findByRole('img');
  await press('Send the picture…');
  const { text, files } = share.mock.calls[0]?.[0] ?? {};
  expect([text, files?.map(({ name, type }) => [name, type])]).toEqual([
    'A drawing, read as 42: 80 % sure.',
    [['scrawl-42-card.png', 'image/png']],
  ]);
  share.mockRejectedValueOnce(new DOMException('', 'AbortError'));
  await press('Send the picture…');
  expect(said).not.toHaveBeenCalled();
  share.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  await press('Send the picture…');
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining('could not send it')));
});

test('where the browser cannot make it, it says so', async () => {
  vi.mocked(cardPicture).mockRejectedValue(new Error('There is no memory.'));
  const { said } = renderPanel('card');
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining('could not make the picture')));
});

test('the focus is led to it', () => {
  renderPanel('card');
  expect(screen.getByRole('region', { name: 'Card with the reading' })).toHaveFocus();
});
