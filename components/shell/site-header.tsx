import Link from 'next/link';
import { Help } from './help/help';

/**
 * The name, one line on what the site does, and links to the other pages. Those are not prefetched, so that a first
 * drawing does not wait for them.
 */
export function SiteHeader() {
  return (
    <header className="site-header">
      <p className="wordmark">
        <Link href="/" prefetch={false}>
          Scrawl
        </Link>
      </p>
      <p className="tagline">Reads what you write. Sends it nowhere.</p>
      <nav aria-label="Pages" className="site-pages">
        <Link href="/compare" prefetch={false}>
          Compare
        </Link>
        <Link href="/how-good" prefetch={false}>
          How good is it?
        </Link>
      </nav>
      <Help />
    </header>
  );
}
