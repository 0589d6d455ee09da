import type { ModelCard } from '../reading/card';
import { ModelFormatError } from './model-format-error';

/** As much of the Web Crypto API as is needed, where there is one. */
declare const crypto: { readonly subtle?: { digest(name: 'SHA-256', bytes: ArrayBuffer): Promise<ArrayBuffer> } };

/**
 * Checks that a file of a model is the very one that its card was written for, before anything of it is read.
 * Browsers hash on secure origins alone: on a plain http address, such as a phone's way to a computer at home, a file
 * is taken as it comes. It is still refused where it makes no network.
 * @throws ModelFormatError where it was altered, cut off, or belongs to another version.
 */
export async function checkFile(
  { sha256 }: Pick<ModelCard, 'sha256'>,
  name: string,
  bytes: ArrayBuffer,
): Promise<void> {
  const expected = Object.hasOwn(sha256, name) ? sha256[name] : undefined;
  if (expected === undefined) throw new ModelFormatError(`card.json does not know the file ${name}.`);
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== expected) throw new ModelFormatError(`${name} is not the file that card.json was written for.`);
}
