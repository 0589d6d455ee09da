/** `site`: the address of the home page, with a slash at its end. */
const originOf = (site: string): string => new URL(site).origin;

/**
 * For a page of another origin. Browsers start no worker from another origin: a small one of the page's own imports the site's,
 * which is a worker's code too.
 */
export function tagPolicy(site: string): string {
  const origin = originOf(site);
  return `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; worker-src blob: ${origin}`;
}

export const OWN_TAG_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

export const PACKAGE_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:";

export const framePolicy = (site: string): string => `default-src 'none'; frame-src ${originOf(site)}`;
