import type { Metadata } from 'next';
import Link from 'next/link';

/** It lies at every address and at none, so it has none of its own to name. */
export const metadata: Metadata = {
  title: 'Not found · Scrawl',
  alternates: { canonical: null },
  openGraph: null,
  twitter: null,
};

export default function NotFound() {
  return (
    <main className="words-page">
      <h1>There is nothing written on this page.</h1>
      <p className="text-quiet">Perhaps the address has a slip of the pen in it.</p>
      <Link
        href="/"
        prefetch={false}
        className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
      >
        Go to the drawing sheet
      </Link>
    </main>
  );
}
