/** HTML that embeds a link's drawing, or a blank sheet, in another page. Only a blank sheet may use the camera. */
export function embedMarkup(link: string): string {
  const [page = '', code] = link.split('#');
  const address = `${page}?embed=1${code === undefined ? '' : `#${code}`}`;
  const [title, allowed] =
    code === undefined ? ['Scrawl', 'camera; clipboard-write'] : ['A drawing in Scrawl', 'clipboard-write'];
  return `<iframe src="${address}" title="${title}" width="360" height="680" allow="${allowed}" loading="lazy" style="border:0"></iframe>`;
}
