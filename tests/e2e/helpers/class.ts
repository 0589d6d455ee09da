import type { Locator, Page } from '@playwright/test';
import { linkOf } from '../../../lib/browser/files/link-of';
import { uncorrected } from '../../../lib/strokes/corrections';
import { formatStrokesLine } from '../../../lib/strokes/strokes-file';
import { goldenDigit } from './drawings';
import { openPage } from './open';
import type { TestFile } from './photo';
import { expect } from './test';

export async function openClass(page: Page): Promise<void> {
  await openPage(page, '/class/');
  await expect(page.getByLabel('Choose files')).toBeAttached();
}

/** A pupil's file with these digits, and what they are. */
export const pupilFile = (name: string, ...labels: readonly string[]): TestFile => ({
  name: `${name}.jsonl`,
  mimeType: 'application/json',
  buffer: Buffer.from(
    labels.map((label) => formatStrokesLine({ ...goldenDigit(label), writer: `${name} ${label}` })).join('\n'),
  ),
});

export const letter: TestFile = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all') };

/** A line of a list of links. */
export const pupilLink = (name: string, label: string): string =>
  `${name}: ${linkOf(uncorrected(goldenDigit(label).drawing), { href: 'https://scrawl.example/' })}`;

export const chooseFiles = (page: Page, files: readonly TestFile[]): Promise<void> =>
  page.getByLabel('Choose files').setInputFiles([...files]);

/** Waits until all networks have read all drawings. */
export async function untilAllRead(page: Page): Promise<void> {
  await expect(page.getByRole('table', { name: 'The drawings' })).toBeVisible();
  await expect(page.getByText('not read yet')).toHaveCount(0, { timeout: 60_000 });
}

export const pupilRow = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: 'The drawings' }).getByRole('row', { name: new RegExp(`\\b${name}\\b`) });

export const scores = (page: Page): Locator => page.getByRole('table', { name: 'How often each network is right' });
