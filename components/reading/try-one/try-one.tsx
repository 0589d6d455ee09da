import type { MouseEvent } from 'react';
import { fitToSheet } from '../../../lib/session/fit-to-sheet';
import type { Session } from '../../../lib/session/session';
import { uncorrected } from '../../../lib/strokes/corrections';
import { drawingOfLinkCode } from '../../../lib/strokes/link/link-code';
import { EXAMPLES } from './examples';

const PHOTO = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/example.jpg`;

/** What an empty sheet offers to whoever has nothing to write with. */
export function TryOne({ session }: { session: Pick<Session, 'place' | 'photo' | 'notice'> }) {
  const draw = (code: string) => (event: MouseEvent<HTMLButtonElement>) => {
    // The button goes away: keep the focus of a keyboard user in the reading.
    event.currentTarget.closest('section')?.focus({ preventScroll: true });
    session.place(uncorrected(fitToSheet(drawingOfLinkCode(code).drawing)));
  };
  const open = async ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    currentTarget.disabled = true;
    try {
      const response = await fetch(PHOTO);
      if (!response.ok) throw new TypeError(`${PHOTO}: ${response.status}`);
      session.photo.open(await response.blob());
    } catch {
      session.notice.set('This photo could not be fetched. Check your connection, then try again.');
      currentTarget.disabled = false;
    }
  };
  return (
    <p className="try-one">
      Try
      <button type="button" onClick={draw(EXAMPLES.number)}>
        a number
      </button>
      <button type="button" onClick={open}>
        a photo
      </button>
      <button type="button" onClick={draw(EXAMPLES.tricky)}>
        a tricky 4
      </button>
    </p>
  );
}
