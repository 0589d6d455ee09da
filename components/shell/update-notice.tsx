'use client';

import { useEffect, useState } from 'react';
import { sayAlive } from '../../lib/browser/pwa/alive';
import { Button } from '../ui/button';
import { ClearIcon } from '../ui/icons';
import { useNewVersion } from './use-new-version';

/**
 * Offers a newer version of the site, quietly and once. A visitor who does not want it now gets it after closing the site.
 * It is offered once more where this page lacks a part that only the newer version has.
 */
export function UpdateNotice() {
  const { isReady, isNeeded, use } = useNewVersion();
  // Runs after useNewVersion: by then the page can change versions.
  useEffect(sayAlive, []);
  const [dismissed, setDismissed] = useState<'wanted' | 'needed'>();
  const reason = isNeeded ? 'needed' : 'wanted';
  return (
    <div role="status">
      {isReady && dismissed !== reason && (
        <div className="update-notice">
          <p>{isNeeded ? 'A new version has this part.' : 'A new version is ready.'}</p>
          <Button className="update-use" onClick={use}>
            Update
          </Button>
          <Button aria-label="Not now" className="update-later" onClick={() => setDismissed(reason)}>
            <ClearIcon />
          </Button>
        </div>
      )}
    </div>
  );
}
