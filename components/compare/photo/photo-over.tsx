import type { Session } from '../../../lib/session/session';
import type { Recogniser } from '../../../lib/worker/page/recogniser';
import { createRecogniser } from '../../../lib/worker/page/recogniser-client';
import { startWorkerFile } from '../../../lib/worker/page/start-worker-file';
import { PhotoArea } from '../../photo/photo-area';
import { useLoaded } from '../../ui/lazy';
import type { NetworkFacts } from '../network/compare-facts';
import { modelUrl } from '../network-comparer';

/** As the first page fetches them. A module that both pages share would be divided, which makes the first page larger. */
const loadPhotoParts = () => import('../../photo/photo-parts');

interface Props {
  readonly session: Session;
  readonly onAnother: () => void;
}

/** A photograph in place of the sheet. */
export function PhotoOver({ session, onAnother }: Props) {
  const lazy = useLoaded(true, loadPhotoParts);
  return <PhotoArea session={session.photo} lazy={lazy} onAnother={onAnother} over="drawing" />;
}

/** Creates what finds the digits in photographs, by the network that finds them in drawings. Browser only: it starts a worker. */
export function createDigitFinder(networks: readonly NetworkFacts[]): Recogniser {
  const { id = '' } = networks.find(({ findsDigits }) => findsDigits) ?? {};
  return createRecogniser({ modelUrl: modelUrl(id), startWorker: startWorkerFile });
}
