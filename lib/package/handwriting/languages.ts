/** BCP 47 for what has no linguistic content, as a number. */
const NO_LANGUAGE = 'zxx';
/** Unicode's name for the digits 0 to 9, the only ones that are read. */
const OUR_DIGITS = 'latn';

/**
 * Whether all numbers in this language can be read: whether they are written in the digits 0 to 9. The specification asks to
 * consider all scripts of a language, so one that has other digits as well by default (Persian) is not served, unless its tag
 * says which (`fa-u-nu-latn`). Nor is a language that is not known here, or a tag that is malformed.
 */
export function isServed(tag: string): boolean {
  try {
    const { language, numberingSystem } = new Intl.Locale(tag);
    if (numberingSystem !== undefined) return numberingSystem === OUR_DIGITS;
    if (language === NO_LANGUAGE) return true;
    // Of an unknown language a NumberFormat would use the digits of the machine's own.
    if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return false;
    return new Intl.NumberFormat(tag).resolvedOptions().numberingSystem === OUR_DIGITS;
  } catch {
    return false;
  }
}
