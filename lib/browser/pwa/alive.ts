/** Whether React has mounted on this page. From then on the page itself offers newer versions. */
export const isAlive = (): boolean => 'alive' in document.documentElement.dataset;

export function sayAlive(): void {
  document.documentElement.dataset.alive = '';
}
