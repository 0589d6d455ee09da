// Draws the pictures that are committed in public/, after a change of card.svg or app/icon.svg:
// npx tsx lib/build/assets/draw-pictures.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { projectRoot } from '../project';

/** Side of icon.svg in its own unit, and how many of those sharp takes for an inch. */
const SIDE = 32;
const DOTS_PER_INCH = 72;

/** Systems cut a maskable icon to a circle of 0.8 of its side; the digit's corners reach 0.82. Source: W3C, Web App Manifest. */
const MASKABLE_SCALE = 0.9;

/** Name, side in pixels, and how the drawing is changed. */
const icons = [
  ['icon-192.png', 192, (svg: string) => svg],
  ['icon-512.png', 512, (svg: string) => svg],
  ['icon-maskable-512.png', 512, (svg: string) => shrunk(filled(svg))],
  // An iPhone rounds the corners itself, and shows black where there is nothing.
  ['apple-touch-icon.png', 180, filled],
] as const;

/**
 * Draws the card that chats show beside a link to the site, at the 1.91 : 1 that they ask for, and the icons of an
 * installed app. The card's letters are lines, after A. V. Hershey's engraving alphabets: no font decides how it looks.
 */
export async function drawPictures(folder: string): Promise<void> {
  await write(sharp(readFileSync(new URL('card.svg', import.meta.url))), join(folder, 'card.png'));
  const svg = readFileSync(join(projectRoot, 'app', 'icon.svg'), 'utf8');
  for (const [name, pixels, change] of icons) {
    const drawing = sharp(Buffer.from(change(svg)), { density: (DOTS_PER_INCH * pixels) / SIDE });
    await write(drawing.resize(pixels, pixels), join(folder, name));
  }
}

const write = (picture: Sharp, path: string) => picture.png({ compressionLevel: 9, palette: true }).toFile(path);

/** Without round corners. */
function filled(svg: string): string {
  return svg.replace(/ rx="[^"]*"/, '');
}

function shrunk(svg: string): string {
  const middle = SIDE / 2;
  const move = `translate(${middle} ${middle}) scale(${MASKABLE_SCALE}) translate(${-middle} ${-middle})`;
  return svg.replace('<path ', () => `<path transform="${move}" `);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await drawPictures(join(projectRoot, 'public'));
