import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to the button whose work is done, where it would be lost otherwise: whoever pressed it goes on there. */
export function useFocusBack(isAtWork: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasAtWork = useRef(isAtWork);
  useEffect(() => {
    if (wasAtWork.current && !isAtWork && document.activeElement === document.body)
      button.current?.focus({ preventScroll: true });
    wasAtWork.current = isAtWork;
  }, [isAtWork]);
  return button;
}
