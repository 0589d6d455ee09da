import { headersFor } from '../headers/header-rules';
import { chooseEncoding, type Site, type SiteFile } from './site';

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

/** What a static host answers: 200, 304, 308 to a folder's own address, 400, 404 with the site's own page, or 405. */
export async function respond(site: Site, request: SiteRequest): Promise<SiteResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { Allow: 'GET, HEAD' });
  const path = decodedPath(request.url);
  if (path === undefined) return plain(400);
  const headers = headersFor(site.headers, path);
  const inside = pathInSite(site, path);
  const file = inside === undefined ? undefined : findFile(site, inside);
  if (file !== undefined) return send(file, 200, headers, request);
  if (inside !== undefined && findFile(site, `${inside}/`) !== undefined) {
    return plain(308, { Location: encodeURI(`${path}/`) + queryOf(request.url) });
  }
  const notFound = site.files.get('/404.html');
  // What is missing now may come with the next build, whatever its name promises.
  return notFound === undefined ? plain(404) : send(notFound, 404, { ...headers, ...askedAnew }, request);
}

/** What hosts say where nothing else is said. */
const askedAnew = { 'Cache-Control': 'no-cache' };

/** Undefined where the percent signs make no text. */
function decodedPath(url: string): string | undefined {
  const [raw = ''] = url.split(/[?#]/, 1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

const queryOf = (url: string): string => /\?[^#]*/.exec(url)?.[0] ?? '';

/** From the site's root, empty for its sub-path without a slash; undefined for what lies outside of it. */
function pathInSite({ basePath }: Site, path: string): string | undefined {
  return path === basePath || path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined;
}

/** A folder's own file is its index.html. */
function findFile(site: Site, path: string): SiteFile | undefined {
  return site.files.get(path.endsWith('/') ? `${path}index.html` : path);
}

async function send(
  file: SiteFile,
  status: 200 | 404,
  asTheSiteSays: Readonly<Record<string, string>>,
  request: SiteRequest,
): Promise<SiteResponse> {
  const encoding = file.compressible ? chooseEncoding(String(request.headers['accept-encoding'] ?? '')) : 'identity';
  const etag = encoding === 'identity' ? `"${file.hash}"` : `"${file.hash}-${encoding}"`;
  const headers: Record<string, string> = {
    ...askedAnew,
    ...asTheSiteSays,
    'Content-Type': file.type,
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

/** Weak comparison, as RFC 9110, section 13.1.2, asks for If-None-Match. */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function plain(status: number, headers: Readonly<Record<string, string>> = {}): SiteResponse {
  return { status, headers: { ...headers, 'Content-Length': '0' }, body: new Uint8Array() };
}
