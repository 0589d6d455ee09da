import { generate } from 'lean-qr';

/** Width of the quiet zone in modules. Source: ISO/IEC 18004. */
const QUIET = 4;
/** The code of a longer text is too fine for a phone to read from a screen. */
const MOST_CHARACTERS = 1000;

/** A text as a QR code, or a sentence where the code would be too fine to read. */
export function QrCode({ text, label }: { text: string; label: string }) {
  if (text.length > MOST_CHARACTERS) return <p className="text-quiet">This link is too long for a QR code.</p>;
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  const rows = Array.from({ length: code.size }, (_, y) => runsOf(code.size, (x) => code.get(x, y), y));
  return (
    <svg role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} className="qr-code">
      <path d={rows.join('')} />
    </svg>
  );
}

/** The dark modules of a row as a path. One rectangle for each run leaves no hairline between modules. */
function runsOf(size: number, isDark: (x: number) => boolean, y: number): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    if (!isDark(x)) continue;
    const from = x;
    while (x < size && isDark(x)) x++;
    path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}
