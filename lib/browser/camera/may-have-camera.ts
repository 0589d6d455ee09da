/** Whether the page may ask for a camera. Browsers forbid it on insecure addresses. */
export function mayHaveCamera(): boolean {
  return typeof navigator !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined;
}
