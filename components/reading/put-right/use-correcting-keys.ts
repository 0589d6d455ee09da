import { useEffect, useEffectEvent } from 'react';
import { isTextField } from '../../../lib/browser/input/catch-transfers';
import { areSingleKeysOn } from '../../../lib/browser/keys/help-key';
import { MEMBER_TEXTS } from '../../../lib/reading/signs';
import { isDialogOpen } from '../../ui/use-shortcuts';
import type { Correcting } from './correcting';

/**
 * Puts right what is chosen by keys: a digit or sign typed anywhere but in a text field or a dialog says what it is; only in
 * the reading, where single keys are off. Delete takes it away where the focus is in the reading; elsewhere, it has other work.
 */
export function useCorrectingKeys(correcting: Correcting | undefined): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (!correcting || isHeld || event.defaultPrevented || isTextField(event.target) || isDialogOpen()) return;
    if (!isInReading(event.target) && (!areSingleKeysOn() || isOwnKey(event))) return;
    const isErasing = ['Delete', 'Backspace'].includes(event.key) && isInReading(event.target);
    if (!isErasing && !MEMBER_TEXTS.includes(event.key)) return;
    event.preventDefault();
    if (isErasing) correcting.erase?.();
    else correcting.set(event.key);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => run(event);
    // Before other listeners, whichever came first: Delete clears the sheet elsewhere.
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
}

const isInReading = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.reading') !== null;

/** Some keys zoom while a photograph itself has the focus. */
const isOwnKey = ({ target, key }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.dataset.ownKeys?.includes(key) === true;
