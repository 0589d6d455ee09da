/** `site`: the address of the home page, with a slash at its end. */
const originOf = (site: string): string => new URL(site).origin;

/** For a page of another origin. A worker of one's own has to import the site's, and WebAssembly is compiled in it. */
export const tagPolicy = (site: string): string =>
  `script-src ${originOf(site)} 'wasm-unsafe-eval'; connect-src ${originOf(site)}; worker-src blob:\n`;

export const packagePolicy = (): string => "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:\n";

export const framePolicy = (site: string): string => `frame-src ${originOf(site)}\n`;
