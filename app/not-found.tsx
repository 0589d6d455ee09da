import Link from 'next/link';

export default function NotFound() {
  return (
    <main className="words-page">
      <h1>There is nothing written on this page.</h1>
      <p className="text-quiet">Perhaps the address has a slip of the pen in it.</p>
      <Link href="/" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
        Go to the drawing sheet
      </Link>
    </main>
  );
}
