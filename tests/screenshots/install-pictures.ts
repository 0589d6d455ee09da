import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../../lib/build/project';
import { type Reach, states } from '../e2e/helpers/states';
import { button, expect, openReady, prediction } from '../e2e/helpers/test';
import type { Look, Shooting } from './shooting';

/** What app/manifest.ts says of them. */
const looks: Readonly<Record<string, Look>> = {
  wide: { width: 1280, height: 800, colorScheme: 'light', scale: 1 },
  narrow: { width: 360, height: 740, colorScheme: 'light', scale: 2 },
};

const reaches: Readonly<Record<string, Reach | undefined>> = {
  drawing: states.number,
  async photo(page) {
    await openReady(page);
    await button(page, 'a photo').click();
    await expect(prediction(page)).toHaveAttribute('data-kind', 'digits');
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
  },
};

/** Keeps letters sharp in a few ten thousand bytes. */
const QUALITY = 80;

/** Writes the pictures that systems show before they install the site as an app. */
export async function shootForInstall({ shoot }: Shooting): Promise<void> {
  const folder = join(projectRoot, 'public', 'screenshots');
  mkdirSync(folder, { recursive: true });
  for (const [what, reach] of Object.entries(reaches)) {
    for (const [how, look] of Object.entries(looks)) {
      if (!reach) continue;
      const picture = await shoot(reach, look, 'window');
      writeFileSync(join(folder, `${what}-${how}.webp`), await sharp(picture).webp({ quality: QUALITY }).toBuffer());
    }
  }
  console.log(`The pictures are in ${folder}.`);
}
