import type { StoredLayer } from '../signs/sign-net';

export const PHOTO_SIGN_WEIGHTS: Readonly<Record<'hidden' | 'end', StoredLayer>> = {
  hidden: { scale: 1, weights: '', bias: [] },
  end: { scale: 1, weights: '', bias: [] },
};
