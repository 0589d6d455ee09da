/** What an address says of a pad, each in words that are safe to set. */
export interface FrameParameters {
  /** The one origin whose messages are answered. */
  readonly host?: string;
  /** Attributes of the element; null for none. */
  readonly attributes: Readonly<Record<(typeof ATTRIBUTES)[number] | 'lang', string | null>>;
  /** A colour scheme as CSS names it. */
  readonly colorScheme: 'light' | 'dark' | 'light dark';
  readonly dir: 'ltr' | 'rtl';
  /** The size of words, in CSS pixels. */
  readonly size: number;
}

/** They go to the element as they are: it knows what to do with any text. */
const ATTRIBUTES = ['digits', 'date', 'placeholder', 'decimal', 'bars'] as const;
const SWITCHES: readonly string[] = ['decimal', 'bars'];

/** All that an address may say, but for `host`, which no message may change. */
export const PARAMETERS = [...ATTRIBUTES, 'theme', 'lang', 'dir', 'size'] as const;

/** CSS pixels: smaller words are not read, and larger ones leave no room for the sheet. */
const SIZES = { least: 12, usual: 16, most: 32 } as const;

/** Signs: there is no room for more, and an address may hold anything. */
const LONGEST_TEXT = 200;

/** Reads an address's parameters. What is missing or makes no sense is as if it were not there. */
export function parametersOf(search: URLSearchParams): FrameParameters {
  const host = originOf(search.get('host'));
  const attribute = (name: string) => attributeOf(name, search.get(name));
  const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, attribute(name)])) as Record<
    (typeof ATTRIBUTES)[number],
    string | null
  >;
  return {
    ...(host !== undefined && { host }),
    attributes: { ...attributes, lang: languageOf(search.get('lang')) },
    colorScheme: colorSchemeOf(search.get('theme')),
    dir: search.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    size: sizeOf(search.get('size')),
  };
}

/** The parameters with a message's changes: what is no parameter, or must not change, is left out. */
export function changedParameters(
  search: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const changed = new URLSearchParams(search);
  for (const name of PARAMETERS) {
    const value = changes[name];
    if (value === null) changed.delete(name);
    else if (value !== undefined) changed.set(name, value);
  }
  return changed;
}

function attributeOf(name: string, text: string | null): string | null {
  if (text === null) return null;
  if (!SWITCHES.includes(name)) return text.slice(0, LONGEST_TEXT);
  return ['0', 'false', 'no', 'off'].includes(text.toLowerCase()) ? null : '';
}

/** `https://example.org` of itself. Anything else, as an address with a path, is none. */
function originOf(text: string | null): string | undefined {
  if (text === null || !URL.canParse(text)) return undefined;
  const { origin, protocol } = new URL(text);
  return origin === text && /^https?:$/.test(protocol) ? origin : undefined;
}

function languageOf(text: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(text ?? [])[0] ?? null;
  } catch {
    // It is no language tag.
    return null;
  }
}

function colorSchemeOf(theme: string | null): FrameParameters['colorScheme'] {
  return theme === 'light' || theme === 'dark' ? theme : 'light dark';
}

function sizeOf(text: string | null): number {
  const size = Number(text ?? Number.NaN);
  if (!Number.isFinite(size) || size <= 0) return SIZES.usual;
  return Math.min(SIZES.most, Math.max(SIZES.least, size));
}
