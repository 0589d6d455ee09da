import { PictureError } from '../api/errors';
import type { DecodedPhoto } from '../api/recogniser-api';

/** Pixels of the longer side: digits are read surely, and it is quick. An SVG itself is sharp at any size. */
const LONGEST = 1400;
/** Bytes. What is larger may take the page's time for minutes. */
const MOST_BYTES = 10_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws an SVG. As a picture, it runs no scripts and fetches nothing. @throws PictureError
 */
export async function drawSvg(file: Blob): Promise<DecodedPhoto> {
  if (file.size > MOST_BYTES) throw new PictureError('This SVG is too large to be drawn.', SAVE_AS);
  const address = URL.createObjectURL(sized(await file.text()));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return { picture: painted(image), reduction: 1 };
  } catch (cause) {
    throw damaged(cause);
  } finally {
    URL.revokeObjectURL(address);
  }
}

const SAVE_AS = 'Save it as JPEG or PNG, then choose that.';

const damaged = (cause?: unknown) => new PictureError('This SVG is damaged.', SAVE_AS, cause);

/** The start of the drawing, with its attributes. */
const ROOT = /<svg(?=[\s>/])((?:[^>"']|"[^"]*"|'[^']*')*)>/;

/**
 * Written with the size that it is drawn at: some browsers draw nothing where it has none. The text is not parsed, because a
 * parsed document would keep to the page's policy, and lose its styles. @throws PictureError
 */
function sized(text: string): Blob {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '');
  const [root, attributes] = ROOT.exec(plain) ?? [];
  if (root === undefined || attributes === undefined) throw damaged();
  const own = sizeOf(attributes);
  const scale = LONGEST / Math.max(own.width, own.height);
  const [width, height] = [own.width, own.height].map((side) => Math.max(1, Math.round(side * scale)));
  const viewBox = attributeIn(attributes, 'viewBox') ? '' : ` viewBox="0 0 ${own.width} ${own.height}"`;
  const others = attributes.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  const resized = `<svg width="${width}" height="${height}"${viewBox}${others}>`;
  return new Blob([plain.replace(root, () => resized)], { type: 'image/svg+xml' });
}

/** The size that browsers give an SVG that tells none. */
const USUAL: Size = { width: 300, height: 150 };

/** Its shape: units do not matter, since it is enlarged anyway. */
function sizeOf(attributes: string): Size {
  const told = ['width', 'height'].map((name) => {
    const value = attributeIn(attributes, name);
    return value.endsWith('%') ? Number.NaN : Number.parseFloat(value);
  });
  const [, , ...box] = attributeIn(attributes, 'viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width = Number.NaN, height = Number.NaN] = told.every(isLength) ? told : box;
  return isLength(width) && isLength(height) ? { width, height } : USUAL;
}

function attributeIn(attributes: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? '';
}

const isLength = (value: number): boolean => value > 0 && Number.isFinite(value);

function painted(image: HTMLImageElement) {
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`There is no canvas of ${width} × ${height} pixels.`);
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}
