/**
 * The number as programs write it, `-12.5`, of `-12,5`, `+12.5`, `1.234,5` and the like; `undefined` where it is none. A single
 * point or comma is the decimal mark, whichever it is. Of two kinds, the last one is; the others stand between thousands.
 */
export function decimalOf(written: string): string | undefined {
  const [, sign, body] = /^([+-]?)([\d.,]+)$/.exec(written.replaceAll(' ', '')) ?? [];
  if (body === undefined) return undefined;
  const marks = body.replace(/\d/g, '');
  const last = marks.at(-1);
  // Several of one kind stand between thousands.
  const isDecimal = marks.length === 1 || new Set(marks).size === 2;
  const at = isDecimal && last !== undefined ? body.lastIndexOf(last) : body.length;
  const [whole, fraction] = [body.slice(0, at), body.slice(at + 1)];
  if (whole + fraction === '' || !isWhole(whole, last, isDecimal)) return undefined;
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0';
  const value = fraction === '' ? digits : `${digits}.${fraction}`;
  return sign === '-' && /[1-9]/.test(value) ? `-${value}` : value;
}

/** Digits alone, or thousands in groups of three with one kind of mark between them that is not the decimal one. */
function isWhole(whole: string, last: string | undefined, isDecimal: boolean): boolean {
  if (/^\d*$/.test(whole)) return true;
  return (
    /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole) && !(isDecimal && last !== undefined && whole.includes(last))
  );
}
