/** Marks an embedded page (`?embed=1`) before anything is painted, so that nothing moves. */
const MARK = "if(new URLSearchParams(location.search).get('embed')==='1')document.documentElement.dataset.embed=''";

export function EmbedMark() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own fixed text, allowed by its hash in the page's policy.
  return <script dangerouslySetInnerHTML={{ __html: MARK }} />;
}
