import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A. V. Hershey's engraving alphabets (1967): each sign a path, and half its width. The first sign is the one after the space. */
type Fonts = Readonly<Record<string, { readonly chars: readonly { readonly d: string; readonly o: number }[] }>>;

/** The package's names for a plain hand, and a bold slanted one with serifs. */
export type Lettering = 'futural' | 'timesib';

/** In the alphabets' own unit: half a space, and where the capitals begin and end. */
const SPACE = 6;
const CAPITAL_TOP = 1;
const BASELINE = 22;

export interface TextStyle {
  readonly lettering: Lettering;
  /** Height of a capital letter, in the picture's pixels. */
  readonly height: number;
  /** Width of the lines that the letters are made of, in the picture's pixels. */
  readonly pen: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'end';
}

let fonts: Fonts | undefined;

/** Text as SVG paths, its baseline at (x, y): a machine that builds the site may have no fonts. */
export function strokeText(text: string, x: number, y: number, style: TextStyle): string {
  const scale = style.height / (BASELINE - CAPITAL_TOP);
  const signs = [...text].map((sign) => signOf(sign, style.lettering));
  const width = signs.reduce((sum, { half }) => sum + 2 * half, 0);
  let left = style.anchor === 'end' ? -width : 0;
  const paths = signs.map(({ d, half }) => {
    const path = d && `<path transform="translate(${left} ${-BASELINE})" d="${d}"/>`;
    left += 2 * half;
    return path;
  });
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${style.colour}" ` +
    `stroke-width="${style.pen / scale}" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g>`
  );
}

/** @throws Error for a sign that the alphabet does not have */
function signOf(sign: string, lettering: Lettering): { readonly d: string; readonly half: number } {
  if (sign === ' ') return { d: '', half: SPACE };
  const file = createRequire(import.meta.url).resolve('hersheytext/hersheytext.min.json');
  fonts ??= JSON.parse(readFileSync(file, 'utf8')) as Fonts;
  const found = fonts[lettering]?.chars[sign.charCodeAt(0) - '!'.charCodeAt(0)];
  if (found === undefined) throw new Error(`The alphabet ${lettering} has no sign for "${sign}".`);
  return { d: found.d, half: found.o };
}
