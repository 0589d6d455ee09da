import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Service } from '../../lib/build/serve/serve';
import { goldenDigit } from './helpers/drawings';
import { sheetBoxOf } from './helpers/host-page';
import { openPage } from './helpers/open';
import { test } from './helpers/packed-project';
import { drawOnBox } from './helpers/pen';
import { servePlainly } from './helpers/plain-host';
import { expect } from './helpers/test';

test.use({ foreignOnPurpose: true });

const PROGRAM = `import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { NumberField } from './number-field.jsx';
  createRoot(document.querySelector('#root')).render(createElement(NumberField));`;

const PAGE = `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
  <body><div id="root"></div><script type="module" src="program.jsx"></script></body></html>`;

let host: Service | undefined;
test.afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** The code for React that the page shows. */
async function codeForReact(page: Page): Promise<string> {
  await openPage(page, '/developers/');
  await page.getByRole('textbox', { name: 'How many digits' }).fill('1-3');
  await page.getByRole('textbox', { name: 'Placeholder' }).fill(`Ann's "number"`);
  await page.getByRole('radio', { name: 'React' }).check();
  return (await page.locator('.playground pre').textContent()) ?? '';
}

test('the code for React is what runs, with the package in a project of its own', async ({ page, project }) => {
  project.write({ 'number-field.jsx': await codeForReact(page), 'program.jsx': PROGRAM, 'index.html': PAGE });
  await build({
    root: project.folder,
    configFile: false,
    logLevel: 'error',
    esbuild: { jsx: 'automatic' },
    build: { target: 'esnext', outDir: 'built' },
  });
  host = await servePlainly(`${project.folder}/built`, '');
  await page.goto(`${host.url}/`);
  const pad = page.locator('digit-pad');
  await expect(pad.getByText(`Ann's "number"`, { exact: true })).toBeVisible();
  await drawOnBox(page, goldenDigit('7').drawing, await sheetBoxOf(pad));
  await expect(page.getByText('Value: 7')).toBeVisible();
});
