/** The signs that are read among digits. A minus and a hyphen are one sign. */
export const SIGNS = ['.', ',', '-', '/', ':', '+', '=', '%', '(', ')'] as const;

/** What a member of a number can be: a digit or a sign. */
export const MEMBER_TEXTS: readonly string[] = [...'0123456789', ...SIGNS];

export type SignText = (typeof SIGNS)[number];
