import { useEffect, useState } from 'react';

/** Milliseconds: the longest pause between two strokes of a digit. Until then, half a 4 is not called "not a digit". */
export const LIFTED_BETWEEN_STROKES = 500;

/** True once `holds` has been true without a break for this many milliseconds. */
export function useLasting(holds: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [holds, milliseconds]);
  return holds && lasts;
}
