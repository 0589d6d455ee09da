import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { projectRoot } from '../../../lib/build/project';
import type { ModelCard } from '../../../lib/reading/card';
import { openPage } from './open';
import { expect } from './test';

const models = join(projectRoot, 'out', 'models');

/** The cards of all networks that the built site has. */
export function shippedCards(): ModelCard[] {
  const reading = readdirSync(models).filter((id) => !id.endsWith('-finder'));
  return reading.map((id) => JSON.parse(readFileSync(join(models, id, 'card.json'), 'utf8')) as ModelCard);
}

/** Opens the page that compares and waits until all networks are ready. */
export async function openCompare(page: Page): Promise<void> {
  await openPage(page, '/compare/');
  await untilAllReady(page);
}

export async function untilAllReady(page: Page): Promise<void> {
  await expect(networks(page)).toHaveCount(shippedCards().length);
  await expect(page.locator('.compare-network:not([data-state=ready])')).toHaveCount(0, { timeout: 30_000 });
}

export const networks = (page: Page): Locator => page.getByRole('article');

/** The network with this title. */
export const networkOf = (page: Page, { title }: Pick<ModelCard, 'title'>): Locator =>
  page.getByRole('article', { name: title, exact: true });

/** The rows of the table of answers, a network each. */
export const rows = (page: Page): Locator => page.locator('.answers tbody tr');

export const rowOf = (page: Page, short: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: new RegExp(`^${short}`) }) });

export const answerIn = (network: Locator): Locator => network.getByTestId('answer');

export const verdict = (page: Page): Locator => page.getByTestId('verdict');
