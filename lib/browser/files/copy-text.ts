/** Copies a text, and says whether that worked. Browsers forbid it on insecure addresses, or if the user said so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
