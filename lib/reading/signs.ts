/**
 * The signs that are read among digits. A minus and a hyphen are one sign. Links and the networks of signs count places in this
 * list: add at its end, and train those networks again.
 */
export const SIGNS = ['.', ',', '-', '/', ':', '+', '=', '%', '(', ')'] as const;

/** What a member of a number can be: a digit or a sign. */
export const MEMBER_TEXTS: readonly string[] = [...'0123456789', ...SIGNS];

export type SignText = (typeof SIGNS)[number];
