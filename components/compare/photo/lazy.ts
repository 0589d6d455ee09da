import type { NetworkFacts } from '../network/compare-facts';

/** What only a photograph needs on this page is fetched with the first one. */
const load = () => import('./photo-over');

export const loadPhotoOver = () => load().then(({ PhotoOver }) => PhotoOver);

export const loadDigitFinder = (networks: readonly NetworkFacts[]) =>
  load().then(({ createDigitFinder }) => createDigitFinder(networks));

/** Opens files that were chosen. */
export const loadTaking = () => import('../../../lib/browser/files/take-files');
