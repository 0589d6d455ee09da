/** The signs that are read among digits. A minus and a hyphen are one sign. */
export const SIGNS = ['.', ',', '-', '/', ':', '+', '=', '%', '(', ')'] as const;

export type SignText = (typeof SIGNS)[number];
