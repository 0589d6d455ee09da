import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

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

/** Writes the icons of an installed app, made from app/icon.svg, into the site. */
export async function writeIcons(root: string, out: string): Promise<void> {
  const svg = readFileSync(join(root, 'app', 'icon.svg'), 'utf8');
  for (const [name, pixels, change] of icons) {
    await sharp(Buffer.from(change(svg)), { density: (DOTS_PER_INCH * pixels) / SIDE })
      .resize(pixels, pixels)
      .png({ compressionLevel: 9, palette: true })
      .toFile(join(out, name));
  }
}

/** Without round corners. */
function filled(svg: string): string {
  return svg.replace(/ rx="[^"]*"/, '');
}

function shrunk(svg: string): string {
  const middle = SIDE / 2;
  const move = `translate(${middle} ${middle}) scale(${MASKABLE_SCALE}) translate(${-middle} ${-middle})`;
  return svg.replace('<path ', () => `<path transform="${move}" `);
}
