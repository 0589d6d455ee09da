'use client';

import { Button } from '../components/ui/button';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main className="words-page">
      <h1>Something went wrong on this page.</h1>
      <p className="text-quiet">Try again. If that does not help, reload the page.</p>
      <Button onClick={reset} className="border border-line bg-sheet">
        Try again
      </Button>
    </main>
  );
}
