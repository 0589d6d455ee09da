import Link from 'next/link';
import { Help } from './help';

/**
 * The name, what it does in one quiet line, and the way to the other pages. Nobody's first drawing waits for those: they
 * are fetched when they are asked for.
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
