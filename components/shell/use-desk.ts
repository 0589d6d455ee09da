import { useLayoutEffect } from 'react';
import type { Desk } from '../../lib/session/desk';
import type { Recogniser } from '../../lib/worker/page/recogniser';
import { useKeptDesk } from '../drawing/desk-keeper';

/** The desk that the pages share, read by the recogniser that `create` makes once the page is in the browser. */
export function useDesk(create: () => Recogniser): Desk {
  const desk = useKeptDesk();
  // A layout effect runs before the first paint: the network is on its way as early as React allows.
  useLayoutEffect(() => {
    const recogniser = create();
    const detach = desk.attach(recogniser);
    return () => {
      detach();
      recogniser.dispose();
    };
  }, [desk, create]);
  return desk;
}
