/** What a pad is to be like, as a person chose it. */
export interface PadOptions {
  readonly kind: 'digits' | 'decimal' | 'date';
  /** How many, as `4` or `1-6`; empty for any number. A date has no such choice. */
  readonly digits: string;
  /** The order of a date; empty for that of the visitor's language. */
  readonly order: '' | 'dmy' | 'mdy' | 'ymd';
  /** Empty for the element's own words. */
  readonly placeholder: string;
  readonly hasBars: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export const USUAL: PadOptions = {
  kind: 'digits',
  digits: '',
  order: '',
  placeholder: '',
  hasBars: true,
  theme: 'auto',
  width: 320,
  height: 360,
};

/** CSS pixels: the element's least, and what fits beside the options. */
export const SIZES = { least: 120, most: 800 } as const;

/** The attributes of the element by their names; an empty text for one that is only there or not. */
export function attributesOf({
  kind,
  digits,
  order,
  placeholder,
  hasBars,
}: PadOptions): [name: string, value: string][] {
  const all: readonly [string, string, boolean][] = [
    ['digits', digits.trim(), kind !== 'date' && digits.trim() !== ''],
    ['decimal', '', kind === 'decimal'],
    ['date', order, kind === 'date'],
    ['placeholder', placeholder, placeholder !== ''],
    ['bars', '', hasBars],
  ];
  return all.filter(([, , isThere]) => isThere).map(([name, value]) => [name, value]);
}
