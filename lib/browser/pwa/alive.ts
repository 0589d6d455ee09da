/** Whether React has mounted on this page: from then on it says itself when there is a newer version. */
export const isAlive = (): boolean => 'alive' in document.documentElement.dataset;

export function sayAlive(): void {
  document.documentElement.dataset.alive = '';
}
