/**
 * Whether another page embeds this one: its address has `?embed=1`, and it is in a frame. Opened on its own, the same
 * address is the visitor's own sheet.
 */
export function isEmbedded({ location, parent, self }: Pick<Window, 'location' | 'parent' | 'self'>): boolean {
  return parent !== self && new URLSearchParams(location.search).get('embed') === '1';
}
