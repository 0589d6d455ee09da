const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
  ico: 'image/x-icon',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  woff2: 'font/woff2',
};

/** Formats that are packed already: compressing them again costs time and saves nothing. */
const packed = /^(image\/(?!svg)|font\/)/;

/** The Content-Type a host sends for a file of this name, by its ending. */
export function contentType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return types[ending] ?? 'application/octet-stream';
}

/** Whether brotli or gzip makes a file of this Content-Type smaller. */
export function isCompressible(type: string): boolean {
  return !packed.test(type) || type === 'image/x-icon';
}
