import { left } from '../../session/many/many-state';
import type { PhotoSession } from '../../session/photo/photo-session';
import type { Session } from '../../session/session';

/** The part of `window` that Back and Forward go through. */
export type Visits = Pick<EventTarget, 'addEventListener' | 'removeEventListener'> & {
  readonly history: Pick<History, 'state' | 'pushState' | 'go'>;
  readonly location: Pick<Location, 'pathname' | 'hash'>;
};

/** What lies over the sheet. */
type Layers = Pick<Session, 'many'> & { readonly photo: Pick<PhotoSession, 'state' | 'close'> };

/** Marks a visit with how many layers lie over the sheet in it: a photograph may lie over many pictures. */
const LAYERS = 'scrawlLayers';

/**
 * Makes an open photograph, and many pictures, visits of their own: Back closes them instead of leaving the site, and closing
 * them goes back. Other pages can be visited meanwhile. Returns the function that stops it.
 */
export function backCloses({ photo, many }: Layers, page: Visits = window): () => void {
  const { history, location } = page;
  const visited = (): number => Number(history.state?.[LAYERS] ?? 0);
  let isPhotoOpen = false;
  const opened = (): number => {
    const { kind } = photo.state.get();
    // One that is opening may be on its way to its page still, and so may many that have not begun.
    if (kind !== 'opening') isPhotoOpen = kind !== 'closed';
    return Number(isPhotoOpen) + Number(many.get()?.isBegun === true);
  };
  let before = 0;
  let last = { layers: 0, address: '' };
  const note = () => {
    last = { layers: visited(), address: location.pathname + location.hash };
  };
  const follow = () => {
    const now = opened();
    if (now === before) return;
    before = now;
    while (visited() < now) history.pushState({ ...history.state, [LAYERS]: visited() + 1 }, '');
    if (visited() > now) history.go(now - visited());
    note();
  };
  let isArriving = false;
  const arrive = () => {
    const { layers, address } = last;
    note();
    // A link that is pasted into the address arrives so, too, and lies over the photograph.
    if (last.layers >= layers || address !== last.address) return;
    isArriving = true;
    // Behind one that could not be opened, another photograph may lie.
    while (opened() > last.layers && photo.state.get().kind !== 'closed') photo.close();
    if (opened() > last.layers) many.set(left(many.get()));
    isArriving = false;
    before = last.layers;
    // A person may be asked first.
    follow();
  };
  const stops = [photo.state, many].map((store) => store.subscribe(() => isArriving || follow()));
  note();
  follow();
  page.addEventListener('popstate', arrive);
  return () => {
    for (const stop of stops) stop();
    page.removeEventListener('popstate', arrive);
  };
}
