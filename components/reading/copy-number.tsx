import { useEffect, useEffectEvent, useState } from 'react';
import { copyText } from '../../lib/browser/files/copy-and-save';
import { listenToCopying } from '../../lib/browser/keys/copy-key';
import type { Reading } from '../../lib/reading/reading';
import { copiedText } from '../../lib/reading/written';
import { CopyIcon, DoneIcon } from '../ui/icons';

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR = 2000;
const COPIED = 'Copied';

/** Copies the number, by this button or by the keys that copy where nothing is selected. */
export function CopyNumber({ reading }: { reading: Reading }) {
  const [said, say] = useState('');
  const text = copiedText(reading);
  const newest = useEffectEvent(() => text);
  const done = useEffectEvent(() => say(COPIED));
  useEffect(() => listenToCopying(newest, done), []);
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => say((await copyText(text)) ? COPIED : 'This browser does not let the page copy.');
  if (text === '') return null;
  return (
    <>
      <button type="button" aria-label="Copy the number" title="Copy" onClick={copy} className="copy-number">
        {said === COPIED ? <DoneIcon /> : <CopyIcon />}
      </button>
      <span aria-live="polite" className={said === COPIED ? 'sr-only' : 'copy-said'}>
        {said}
      </span>
    </>
  );
}
