'use client';

import { useSyncExternalStore } from 'react';
import { QrCode } from '../../share/qr-code';

/** The site's address, to read from afar and to scan. It is known in the browser alone. */
export function SiteCode() {
  const address = useSyncExternalStore(never, homeAddress, () => undefined);
  return (
    <figure className="site-code">
      {address && (
        <>
          <QrCode text={address} label="The site’s address as a QR code" />
          <figcaption>{address.replace(/^https?:\/\//, '').replace(/\/$/, '')}</figcaption>
        </>
      )}
    </figure>
  );
}

const homeAddress = (): string => new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/`, location.href).href;

/** A subscription to a value that never changes. */
const never = () => () => {};
