'use client';

import { useEffect, useState } from 'react';
import { sayAlive } from '../lib/browser/alive';
import { Button } from './button';
import { ClearIcon } from './icons';
import { useNewVersion } from './use-new-version';

/** Offers a newer version of the site, quietly and once: who does not want it now has it after closing the site. */
export function UpdateNotice() {
  const { isReady, use } = useNewVersion();
  // After it: what changes versions is there by then.
  useEffect(sayAlive, []);
  const [isDismissed, setDismissed] = useState(false);
  return (
    <div role="status">
      {isReady && !isDismissed && (
        <div className="update-notice">
          <p>A new version is ready.</p>
          <Button className="update-use" onClick={use}>
            Use it
          </Button>
          <Button aria-label="Not now" className="update-later" onClick={() => setDismissed(true)}>
            <ClearIcon />
          </Button>
        </div>
      )}
    </div>
  );
}
