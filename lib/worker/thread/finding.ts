import type { Network } from '../../model/network';
import type { Finding } from '../../photo/detect/seen-signs';
import type { ModelCard } from '../../reading/card';
import { findingWith } from '../../recognise/finder';
import { ModelMissingError } from '../api/errors';
import { fetchModel } from './fetch-model';
import { ModelBrokenError } from './model-errors';
import { partMissing } from './part-missing';

/** The network that reads drawings, and where it was fetched from. */
interface Loaded {
  readonly modelUrl: string;
  readonly network: Network;
  readonly card: ModelCard;
}

const findings = new WeakMap<Loaded, Promise<Finding>>();

/**
 * What finds digits in pictures. Its network is fetched with the first picture; where that failed, again with the next.
 * @throws PictureError where it does not come, ModelBrokenError where it comes damaged
 */
export function findingOf(loaded: Loaded): Promise<Finding> {
  const fetched = findings.get(loaded) ?? fetchFinding(loaded);
  findings.set(loaded, fetched);
  fetched.catch(() => findings.delete(loaded));
  return fetched;
}

async function fetchFinding(loaded: Loaded): Promise<Finding> {
  const finder = await fetchModel(finderUrl(loaded.modelUrl)).catch((error: unknown) => {
    throw error instanceof ModelMissingError ? partMissing(error) : error;
  });
  try {
    return findingWith(finder, loaded);
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

/** The finder lies beside the network that reads. */
const finderUrl = (modelUrl: string): string =>
  new URL('../digit-finder/', modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`).href;
