import { join } from 'node:path';
import sharp from 'sharp';
import { cardSvg } from './card-svg';
import { CARD_PERCENTS, cardDrawing } from './drawn-reading';

/** Writes the picture that chats show beside a link to the site. */
export async function writePreviewCard(out: string): Promise<void> {
  const svg = cardSvg(cardDrawing(), CARD_PERCENTS);
  await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toFile(join(out, 'card.png'));
}
