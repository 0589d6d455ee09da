import { useEffect, useEffectEvent } from 'react';
import { isTextField } from '../../../lib/browser/input/catch-transfers';
import { areSingleKeysOn } from '../../../lib/browser/keys/help-key';
import { isDialogOpen } from '../../ui/use-shortcuts';

/** Hands on a digit that is typed anywhere but in a field or a dialog, unless single keys are off. */
export function useDigitKeys(tell: ((digit: string) => void) | undefined): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (!tell || isHeld || event.defaultPrevented || !/^\d$/.test(event.key)) return;
    if (isTextField(event.target) || isDialogOpen() || !areSingleKeysOn()) return;
    event.preventDefault();
    tell(event.key);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => run(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
