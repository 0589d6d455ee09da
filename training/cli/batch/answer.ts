import type { Reading } from '../../../lib/reading/reading';

/** What became of one thing to read: a reading, or a sentence why there is none. */
export type FileAnswer = { readonly reading: Reading } | { readonly error: string };
