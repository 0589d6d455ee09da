import { chooseEncoding } from './content-encoding';
import type { Site, SiteFile } from './site';

export interface SiteRequest {
  readonly method: string;
  /** As it stands in the request line: path and query, still percent-encoded. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What a static host answers: 200, 304, 308 to the clean URL, 400, 404 with the site's own page, or 405. */
export async function respond(site: Site, request: SiteRequest): Promise<SiteResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { Allow: 'GET, HEAD' });
  const path = pathInSite(site, request.url);
  if (path === 'malformed') return plain(400);
  const file = path === 'outside' ? undefined : findFile(site, path);
  if (file !== undefined) return send(file, 200, request);
  if (path !== 'outside' && path.endsWith('/') && findFile(site, path.slice(0, -1)) !== undefined) {
    return plain(308, { Location: encodeURI(site.basePath + path.slice(0, -1)) });
  }
  const notFound = site.files.get('/404.html');
  return notFound === undefined ? plain(404) : send(notFound, 404, request);
}

function pathInSite(site: Site, url: string): string | 'malformed' | 'outside' {
  const [raw = ''] = url.split(/[?#]/, 1);
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return 'malformed';
  }
  if (path === site.basePath) return '/';
  return path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : 'outside';
}

/** Next's static export writes the page /foo as foo.html. */
function findFile(site: Site, path: string): SiteFile | undefined {
  if (path === '/') return site.files.get('/index.html');
  return site.files.get(path) ?? site.files.get(`${path}.html`);
}

async function send(file: SiteFile, status: 200 | 404, request: SiteRequest): Promise<SiteResponse> {
  const encoding = file.compressible ? chooseEncoding(String(request.headers['accept-encoding'] ?? '')) : 'identity';
  const etag = encoding === 'identity' ? `"${file.hash}"` : `"${file.hash}-${encoding}"`;
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': cacheControl(file),
    ETag: etag,
    ...(file.compressible && { Vary: 'Accept-Encoding' }),
  };
  if (status === 200 && matches(String(request.headers['if-none-match'] ?? ''), etag)) {
    return { status: 304, headers, body: new Uint8Array() };
  }
  const body = await file.encoded(encoding);
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  headers['Content-Length'] = String(body.byteLength);
  return { status, headers, body: request.method === 'HEAD' ? new Uint8Array() : body };
}

/** Next names the files below _next/static after their content, so a copy of one never goes stale. */
function cacheControl(file: SiteFile): string {
  return file.path.startsWith('/_next/static/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Weak comparison, as RFC 9110, section 13.1.2, asks for If-None-Match. */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function plain(status: number, headers: Readonly<Record<string, string>> = {}): SiteResponse {
  return { status, headers: { ...headers, 'Content-Length': '0' }, body: new Uint8Array() };
}
