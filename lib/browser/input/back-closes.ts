import type { PhotoSession } from '../../session/photo/photo-session';

/** The part of `window` that Back and Forward go through. */
export type Visits = Pick<EventTarget, 'addEventListener' | 'removeEventListener'> & {
  readonly history: Pick<History, 'state' | 'pushState' | 'back'>;
  readonly location: Pick<Location, 'pathname' | 'hash'>;
};

/** Marks the visit that a photograph is. */
const PHOTO = 'scrawlPhoto';

/**
 * Makes an open photograph a visit of its own: Back closes it instead of leaving the site, and closing it goes back. Other
 * pages can be visited meanwhile. Returns the function that stops it.
 */
export function backClosesPhoto(photo: Pick<PhotoSession, 'state' | 'close'>, page: Visits = window): () => void {
  const { history, location } = page;
  const isPhotos = (): boolean => history.state?.[PHOTO] === true;
  let wasOpen = false;
  const here = () => ({ isPhotos: isPhotos(), address: location.pathname + location.hash });
  let last = here();
  const note = () => {
    last = here();
  };
  const follow = () => {
    const { kind } = photo.state.get();
    // One that is opening may be on its way to its page still.
    const isOpen = kind === 'opening' ? wasOpen : kind !== 'closed';
    if (isOpen === wasOpen) return;
    wasOpen = isOpen;
    if (isOpen && !isPhotos()) history.pushState({ ...history.state, [PHOTO]: true }, '');
    else if (!isOpen && isPhotos()) history.back();
    note();
  };
  const arrive = () => {
    const { isPhotos: wasPhotos, address } = last;
    note();
    // A link that is pasted into the address arrives so, too, and lies over the photograph.
    const isLeft = wasPhotos && !last.isPhotos && address === last.address;
    // Behind one that could not be opened, another photograph may lie.
    while (isLeft && photo.state.get().kind !== 'closed') photo.close();
  };
  follow();
  const stop = photo.state.subscribe(follow);
  page.addEventListener('popstate', arrive);
  return () => {
    stop();
    page.removeEventListener('popstate', arrive);
  };
}
