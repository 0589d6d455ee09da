import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { ManyPicture } from '../../lib/session/many/many-state';
import { stepped } from '../reading/stepped';
import { pictureName } from './many-words';
import { Thumbnail } from './thumbnail';

interface Props {
  readonly pictures: readonly ManyPicture[];
  readonly isGoing: boolean;
  readonly onShow: (at: number) => void;
}

/** All pictures in the order they are read. One of them can be reached by Tab, arrow keys go to the others. */
export function ThumbnailStrip({ pictures, isGoing, onShow }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [reached, setReached] = useState(0);
  const next = isGoing ? pictures.findIndex(({ kind }) => kind === 'waiting') : -1;
  useEffect(() => {
    const strip = list.current;
    // It follows what is read, unless a person looks around in it.
    if (!strip || next < 0 || strip.matches(':hover, :focus-within')) return;
    const place = strip.children[next] as HTMLElement | undefined;
    strip.scrollLeft = (place?.offsetLeft ?? 0) - strip.clientWidth / 2;
  }, [next]);
  const goTo = (event: KeyboardEvent) => {
    const to = stepped(event.key, reached, pictures.length);
    if (to === undefined) return;
    event.preventDefault();
    setReached(to);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <ul ref={list} aria-label="The pictures" className="many-strip" onKeyDown={goTo}>
      {pictures.map((picture, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pictures are added at the end alone.
        <Item key={at} picture={picture} at={at} isNext={at === next} isReached={at === reached} onShow={onShow} />
      ))}
    </ul>
  );
}

interface ItemProps extends Pick<Props, 'onShow'> {
  readonly picture: ManyPicture;
  readonly at: number;
  readonly isNext: boolean;
  readonly isReached: boolean;
}

/** Drawn again only where it changes: there may be hundreds. */
const Item = memo(function Item({ picture, at, isNext, isReached, onShow }: ItemProps) {
  return (
    <li>
      <button
        type="button"
        aria-label={pictureName(picture)}
        title={picture.file.name}
        tabIndex={isReached ? 0 : -1}
        data-kind={picture.kind}
        data-next={isNext}
        onClick={() => onShow(at)}
        className="many-thumbnail"
      >
        <Thumbnail picture={picture} />
      </button>
    </li>
  );
});
