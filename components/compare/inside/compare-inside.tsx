import { type ReactNode, useEffect, useState } from 'react';

/** From this width on there is room to show everything. components/compare/compare.css has the same. */
const ROOM = '(min-width: 64rem)';

/** A part of a network's inside, to be opened; open from the start where there is room. Closed, it is not made. */
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
