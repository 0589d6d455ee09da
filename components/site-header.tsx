/** The name, and what it does in one quiet line. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <p className="wordmark">Scrawl</p>
      <p className="text-quiet">Reads the digit you draw. Sends it nowhere.</p>
    </header>
  );
}
