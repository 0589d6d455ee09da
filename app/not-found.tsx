import type { Metadata } from 'next';
import Link from 'next/link';

/** This page stands in for any address, so it names no canonical one. */
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
      <p className="text-quiet">Perhaps there is a mistake in the address.</p>
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
