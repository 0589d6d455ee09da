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
 * What finds digits in pictures. Its networks are fetched with the first picture; where that failed, again with the next.
 * @throws PictureError where it does not come, ModelBrokenError where it comes damaged
 */
export function findingOf(loaded: Loaded): Promise<Finding> {
  const fetched = findings.get(loaded) ?? fetchFinding(loaded);
  findings.set(loaded, fetched);
  fetched.catch(() => findings.delete(loaded));
  return fetched;
}

async function fetchFinding(loaded: Loaded): Promise<Finding> {
  const [digits, signs] = await Promise.all([
    fetchFinder('digit-finder', loaded.modelUrl),
    fetchFinder('sign-finder', loaded.modelUrl),
  ]);
  try {
    return findingWith({ digits, signs }, loaded);
  } catch (cause) {
    throw new ModelBrokenError(cause);
  }
}

/** The finders lie beside the network that reads. */
function fetchFinder(id: string, modelUrl: string): ReturnType<typeof fetchModel> {
  const { href } = new URL(`../${id}/`, modelUrl.endsWith('/') ? modelUrl : `${modelUrl}/`);
  return fetchModel(href).catch((error: unknown) => {
    throw error instanceof ModelMissingError ? partMissing(error) : error;
  });
}
