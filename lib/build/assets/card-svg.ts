import type { DrawnStroke } from './drawn-reading';
import { strokeText } from './stroke-text';

/** What chats show without cutting it. Source: Open Graph pictures at 1.91 : 1, as Facebook and others ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The light colours of app/globals.css. */
const paper = '#faf8f3';
const sheet = '#ffffff';
const ink = '#1b1a17';
const quiet = '#6b675e';
const line = '#e4e0d6';
const accent = '#1f4fd8';

/** The sheet as lib/session/sheet.ts has it: its side and its pen in a drawing's unit. */
const SHEET_SIDE = 1000;
const PEN_WIDTH = 26;

/** Places and sizes in the card's pixels. */
const sheetBox = { x: 80, y: 138, side: 422 } as const;
const bars = { x: 600, y: 338, width: 400, step: 24, height: 6, bestHeight: 10 } as const;
const letters = { lettering: 'futural', height: 12, pen: 1.8, colour: quiet } as const;

/** The numeral of the drawing's reading, 116 high and from (0, 0) on, as the page's serif faces cut it. */
const NUMERAL_SEVEN = 'M0 0H79V9L32 116H20L69 13H11V28H0Z';

/** The preview card: the drawing on its sheet, the digit it is read as, and ten bars. `percents`: of 0 to 9. */
export function cardSvg(drawing: readonly DrawnStroke[], percents: readonly number[]): string {
  const best = percents.indexOf(Math.max(...percents));
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    strokeText('Scrawl', sheetBox.x, 96, { lettering: 'timesib', height: 38, pen: 3, colour: ink }),
    strokeText('Reads what you write. Sends it nowhere.', 1120, 96, {
      ...letters,
      height: 19,
      pen: 2.2,
      anchor: 'end',
    }),
    paperSheet(drawing),
    `<path transform="translate(${bars.x} ${sheetBox.y})" d="${NUMERAL_SEVEN}" fill="${ink}"/>`,
    strokeText(`${percents[best]} % sure`, bars.x, 302, { ...letters, height: 18, pen: 2.4, colour: ink }),
    ...percents.map((percent, digit) => bar(digit, percent, digit === best)),
    '</svg>',
  ].join('');
}

function paperSheet(drawing: readonly DrawnStroke[]): string {
  const { x, y, side } = sheetBox;
  const scale = side / SHEET_SIDE;
  return (
    `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="4" fill="${sheet}" stroke="${line}" stroke-width="2"/>` +
    `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${ink}" stroke-width="${PEN_WIDTH}" ` +
    `stroke-linecap="round" stroke-linejoin="round">${drawing.map((stroke) => `<path d="${smooth(stroke)}"/>`).join('')}</g>`
  );
}

/** Quadratic curves from midpoint to midpoint, as the page paints them. */
function smooth(stroke: DrawnStroke): string {
  const [first = [0, 0], ...others] = stroke;
  const last = stroke.at(-1) ?? first;
  const curves = others.slice(0, -1).map(([x, y], i) => {
    const [nextX, nextY] = others[i + 1] ?? [x, y];
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${first.join(' ')}${curves.join('')}L${last.join(' ')}`;
}

function bar(digit: number, percent: number, isBest: boolean): string {
  const { x, width, step } = bars;
  const middle = bars.y + digit * step;
  const height = isBest ? bars.bestHeight : bars.height;
  const track = (length: number, colour: string): string =>
    `<rect x="${x + 32}" y="${middle - height / 2}" width="${length}" height="${height}" rx="${height / 2}" fill="${colour}"/>`;
  const style = isBest ? { ...letters, pen: 2.6, colour: ink } : letters;
  const baseline = middle + letters.height / 2;
  return [
    strokeText(String(digit), x, baseline, style),
    track(width, line),
    percent >= 1 ? track((width * percent) / 100, isBest ? accent : quiet) : '',
    strokeText(percent < 1 ? '< 1 %' : `${percent} %`, x + 32 + width + 88, baseline, { ...style, anchor: 'end' }),
  ].join('');
}
