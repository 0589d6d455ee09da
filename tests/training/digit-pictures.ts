import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { goldenDrawings } from '../golden/golden';
import { painted } from '../lib/photo/paint';

/** Of a picture of one digit, in pixels; the digit's longer side takes seven tenths of it. */
export const SIDE = 120;

/** Writes a picture of each digit, `0.png` to `9.png`, two rows of them, `number.png`, and a file that is none. */
export async function writeDigitPictures(folder: string): Promise<void> {
  for (const label of '0123456789') {
    const drawing = goldenDrawings().find((one) => one.label === label)?.drawing ?? [];
    const { width, height, data } = painted(drawing, { size: SIDE, pen: 4 });
    await sharp(data, { raw: { width, height, channels: 4 } }).toFile(join(folder, `${label}.png`));
  }
  await writeNumber(folder);
  writeFileSync(join(folder, 'broken.png'), 'no picture');
}

/** What `number.png` shows: two lines of two digits. */
export const NUMBER = '31|42';

async function writeNumber(folder: string): Promise<void> {
  const digits = NUMBER.split('|').flatMap((line, row) =>
    [...line].map((digit, column) => ({
      input: join(folder, `${digit}.png`),
      left: column * SIDE,
      top: row * SIDE,
    })),
  );
  const sheet = { width: 2 * SIDE, height: 2 * SIDE, channels: 3, background: '#fff' } as const;
  await sharp({ create: sheet }).composite(digits).toFile(join(folder, 'number.png'));
}
