/** Copies a text. Whether it could be: without a secure address, or by the user's wish, browsers forbid it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
