/** Whether this page is shown within another one: its address says so with `?embed=1`. */
export function isEmbedded({ search }: Pick<Location, 'search'>): boolean {
  return new URLSearchParams(search).get('embed') === '1';
}
