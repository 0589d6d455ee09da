/** The next test's page has seen no pen yet. */
export function forgetPen(): void {
  delete document.documentElement.dataset.penSeen;
}
