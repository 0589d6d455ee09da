import { type ReactNode, useEffect, useState } from 'react';

/** From this width there is room to show everything. components/compare/compare.css uses the same width. */
const ROOM = '(min-width: 64rem)';

/** A collapsible part of a network's inside, open from the start where there is room. Its content renders only when open. */
export function CompareInside({ title, children }: { title: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(matchMedia(ROOM).matches), []);
  return (
    <details className="compare-inside" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}
