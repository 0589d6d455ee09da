import { type RefObject, useEffect, useRef } from 'react';

/** Returns the focus to a button when its work is done, where the focus would be lost otherwise. */
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
