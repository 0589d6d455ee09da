import type { Session } from '../../lib/session/session';
import type { LinkFault } from '../../lib/strokes/link/link-code-error';
import { useStore } from '../ui/use-store';
import './link-trouble.css';

const TROUBLES: Readonly<Record<LinkFault, string>> = {
  damaged: 'This link is damaged. Perhaps a part of it was lost on the way. Ask for it again.',
  newer: 'This link was made with a newer version of Scrawl. Reload the page, then open the link again.',
  'too-long': 'This link is too long to hold a drawing. Ask for it again.',
  'too-much-ink': 'There is more ink in this link than a sheet holds. Ask for a smaller drawing.',
};

/** Says over the sheet that a link held no drawing, until something is drawn or opened there. */
export function LinkTrouble({ session: { shared } }: { session: Session }) {
  const state = useStore(shared.state);
  if (state.kind !== 'broken') return null;
  return (
    <p role="alert" className="sheet-words">
      {TROUBLES[state.fault]}
    </p>
  );
}
