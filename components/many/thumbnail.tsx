import type { ManyPicture } from '../../lib/session/many/many-state';

/** A small copy of a picture; of one that could not be opened, a sign. */
export function Thumbnail({ picture }: { picture: ManyPicture }) {
  if (picture.kind === 'waiting') return null;
  // biome-ignore lint/performance/noImgElement: Next's own would fetch it from a server.
  if (picture.thumbnail) return <img src={picture.thumbnail} alt="" loading="lazy" decoding="async" />;
  return picture.kind === 'unreadable' && <span aria-hidden="true">!</span>;
}
