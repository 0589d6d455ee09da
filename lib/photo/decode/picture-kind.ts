/** The kinds of file that people take for a picture, as they call them. Which of them it decodes is the browser's to say. */
export type PictureKind =
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'WebP'
  | 'BMP'
  | 'AVIF'
  | 'HEIC'
  | 'TIFF'
  | 'JPEG XL'
  | 'ICO'
  | 'SVG'
  | 'PDF';

/** Lengths of the headers that a BMP may have, from OS/2's to version 5: two letters alone are too weak a sign. */
const BMP_HEADERS = new Set([12, 40, 52, 56, 64, 108, 124]);

/** Any of these makes it AVIF, whatever else it goes with. */
const AVIF_BRANDS = ['avif', 'avis'];

/** HEIF's brands, ISO 23008-12 annex B; `mif1` and `msf1` are those of any picture in such boxes. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];

/** An SVG may begin with what every XML file may begin with. */
const SVG_START = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:svg\b|\?xml|!--|!DOCTYPE svg)/i;

/** How many characters of a text are searched for `<svg`. */
const SVG_PROLOGUE = 2000;

/** What a file is by its first bytes, whatever it is called; undefined where it is no picture. Never throws. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const text = textOf(bytes, 0, SVG_PROLOGUE);
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'PNG';
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'JPEG';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'GIF';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'WebP';
  if (text.startsWith('BM') && BMP_HEADERS.has(text.charCodeAt(14)) && text.startsWith('\0\0\0', 15)) return 'BMP';
  if (text.startsWith('ftyp', 4)) return kindOfBrands(brandsOf(text));
  if (/^(?:II[*+]\0|MM\0[*+])/.test(text)) return 'TIFF';
  if (text.startsWith('\u00ff\n') || text.startsWith('\0\0\0\fJXL \r\n\u0087\n')) return 'JPEG XL';
  if (text.startsWith('\0\0\u0001\0')) return 'ICO';
  if (text.startsWith('%PDF-')) return 'PDF';
  return SVG_START.test(text) && /<svg\b/i.test(text) ? 'SVG' : undefined;
}

/** One character a byte. */
const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The brand that a file's first box leads with, and behind its version those it goes with: four letters each. */
function brandsOf(text: string): readonly string[] {
  const length = text.charCodeAt(2) * 256 + text.charCodeAt(3);
  return (text.slice(8, 12) + text.slice(16, length)).match(/.{4}/gs) ?? [];
}

function kindOfBrands(brands: readonly string[]): PictureKind | undefined {
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'AVIF';
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? 'HEIC' : undefined;
}
