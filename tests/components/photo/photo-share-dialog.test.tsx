// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { photoPicture } from '../../../lib/browser/canvas/photo-picture';
import { boxAt, photoOf } from '../../lib/browser/photo-answers';
import { letDialogsOpen } from '../dialogs';
import { finds, openPhoto, setUpPhotos } from '../open-photo';
import { setUpWindow } from '../render-scrawl';

vi.mock('../../../components/shell/digit-recogniser', () => ({ createDigitRecogniser: vi.fn() }));
// The jsdom of our tests paints nothing: the browser tests look at the picture itself.
vi.mock('../../../lib/browser/canvas/photo-picture', () => ({ photoPicture: vi.fn() }));
setUpWindow();
setUpPhotos();
letDialogsOpen();
beforeAll(() => import('../../../components/photo/photo-share-dialog'));

/** What was saved, by its name. */
const saved = new Map<string, Blob>();
const png = new Blob(['a picture'], { type: 'image/png' });

beforeEach(() => {
  saved.clear();
  vi.mocked(photoPicture).mockReset().mockResolvedValue(png);
  const blobs: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.replace('blob:', '')) - 1];
    if (blob) saved.set(this.download, blob);
  });
});
afterEach(() => {
  for (const name of ['createObjectURL', 'revokeObjectURL']) Reflect.deleteProperty(URL, name);
  for (const name of ['share', 'canShare']) Reflect.deleteProperty(navigator, name);
});

const button = (name: string) => screen.getByRole('button', { name });

/** A photograph of 402, of which a person said that the 0 is a 6, with its dialog open. */
async function openShare() {
  const { user } = await openPhoto(photoOf('402'));
  await user.click(finds()[1] as HTMLElement);
  await user.keyboard('6');
  await user.click(button('Share'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Share this reading' }));
  return { user, dialog, press: (name: string) => user.click(dialog.getByRole('button', { name })) };
}

/** The text of a file that was saved. The jsdom of our tests has no `text()` for files. */
function textOf(name: string): Promise<string> {
  const file = saved.get(name);
  if (!file) throw new Error(`No ${name} was saved.`);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });
}

test('where nothing was read there is nothing to share', async () => {
  await openPhoto(photoOf(''));
  expect(button('Share')).toHaveAttribute('aria-disabled', 'true');
});

test('the number is copied as it was put right, and it is said where the browser refuses', async () => {
  const { press, dialog } = await openShare();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
  await press('Copy the number');
  expect(write.mock.calls).toEqual([['462']]);
  expect(dialog.getByRole('status')).toHaveTextContent('Copied: 462');
  write.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  await press('Copy the number');
  expect(dialog.getByRole('status')).toHaveTextContent('This browser does not let the page copy.');
});

test('the picture is saved with a box and a text for each digit', async () => {
  const { press, dialog } = await openShare();
  await press('Save the picture with its boxes');
  expect(await textOf('scrawl.png')).toBe('a picture');
  expect(vi.mocked(photoPicture).mock.calls[0]?.[1]).toEqual([
    { box: boxAt(0), text: '4' },
    { box: boxAt(1), text: '6' },
    { box: boxAt(2), text: '2' },
  ]);
  expect(dialog.getByRole('status')).toHaveTextContent('Saved with your downloads.');
});

test('a picture that cannot be made is said, and nothing is saved', async () => {
  const { press, dialog } = await openShare();
  vi.mocked(photoPicture).mockRejectedValue(new Error('There is no memory.'));
  await press('Save the picture with its boxes');
  expect(dialog.getByRole('status')).toHaveTextContent('This browser could not do that.');
  expect(saved.size).toBe(0);
});

test('the number is saved as a table, the reading as JSON', async () => {
  const { press } = await openShare();
  await press('Save the numbers as a table (CSV)');
  expect(await textOf('scrawl.csv')).toBe('462\r\n');
  await press('Save the reading (JSON)');
  const reading = JSON.parse(await textOf('scrawl.json')) as Record<string, unknown>;
  expect(reading).toMatchObject({ program: 'Scrawl', kind: 'digits', text: '462', written: '462' });
  expect(reading.digits).toMatchObject([{ text: '4' }, { text: '6', isSet: true, confidence: 1 }, { text: '2' }]);
});

test('what was set can be saved to train with, and only that', async () => {
  const { press } = await openShare();
  await press('Save the digits you set, to train with (CSV)');
  const [, ...rows] = parse(await textOf('scrawl-labelled.csv')) as string[][];
  expect(rows.map(([label]) => label)).toEqual(['6']);
});

test('where nothing was set there is nothing to train with', async () => {
  const { user } = await openPhoto(photoOf('402'));
  await user.click(button('Share'));
  await screen.findByRole('dialog');
  expect(screen.queryByRole('button', { name: /to train with/ })).toBeNull();
});

test('it is sent where the system takes pictures, and changing one’s mind there is no failure', async () => {
  const share = vi.fn(async (_: ShareData) => {});
  Object.assign(navigator, { share, canShare: () => true });
  const { press, dialog } = await openShare();
  await press('Send…');
  const { text, files } = share.mock.calls[0]?.[0] ?? {};
  expect([text, files?.map(({ name, type }) => [name, type])]).toEqual(['462', [['scrawl.png', 'image/png']]]);
  expect(dialog.getByRole('status')).toHaveTextContent('Sent.');
  share.mockRejectedValueOnce(new DOMException('', 'AbortError'));
  await press('Send…');
  expect(dialog.getByRole('status')).toHaveTextContent(/^$/);
  share.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  await press('Send…');
  expect(dialog.getByRole('status')).toHaveTextContent('This browser could not do that.');
});

test('it cannot be sent where the system takes no pictures', async () => {
  Object.assign(navigator, { share: vi.fn(), canShare: () => false });
  const { dialog } = await openShare();
  expect(dialog.queryByRole('button', { name: 'Send…' })).toBeNull();
});
