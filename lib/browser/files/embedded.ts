/**
 * Whether this page is a guest within another one: its address says so with `?embed=1`, and it stands in a frame. Opened
 * as a page of its own, that address is the visitor's own sheet.
 */
export function isEmbedded({ location, parent, self }: Pick<Window, 'location' | 'parent' | 'self'>): boolean {
  return parent !== self && new URLSearchParams(location.search).get('embed') === '1';
}
