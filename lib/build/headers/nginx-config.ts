import { contentType } from '../serve/content-type';
import { type HeaderRule, headersFor } from './header-rules';

/** Where README.md has the site copied to; a sub-path is a folder below it. */
const ROOT = '/srv/scrawl';

/** Below this, packing costs more than it saves. */
const LEAST_PACKED_BYTES = 1024;

const packed = ['css', 'js', 'json', 'svg', 'txt', 'wasm', 'bin', 'webmanifest'];

/**
 * The rules as a whole server of nginx's. Headers that differ by address are chosen by a map, because a location with
 * headers of its own would lose the others. The oldest nginx that is about has no type for a manifest.
 */
export function nginxConfig(rules: readonly HeaderRule[], basePath: string): string {
  const everywhere = headersFor(rules, `${basePath}/`);
  const cached = rules.flatMap(({ pattern, headers }) => {
    const value = headers['Cache-Control'];
    return value === undefined || value === everywhere['Cache-Control'] ? [] : [`  ${place(pattern)} "${value}";`];
  });
  const headers = Object.entries(everywhere).map(([name, value]) => {
    return `  add_header ${name} ${name === 'Cache-Control' ? '$scrawl_cache' : `"${value}"`} always;`;
  });
  const types = packed.map((ending) => contentType(`.${ending}`).replace(/;.*/, ''));
  return `map $uri $scrawl_cache {
  default "${everywhere['Cache-Control']}";
${cached.join('\n')}
}

server {
  listen 80;
  root ${ROOT};
  charset utf-8;
  absolute_redirect off;
  error_page 403 404 =404 ${basePath}/404.html;
  location = ${basePath}/manifest.webmanifest {
    default_type ${contentType('.webmanifest').replace(/;.*/, '')};
  }

  gzip on;
  gzip_vary on;
  gzip_min_length ${LEAST_PACKED_BYTES};
  gzip_types ${[...new Set([...types, 'application/javascript'])].join(' ')};

${headers.join('\n')}
}
`;
}

function place(pattern: string): string {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  // Whole addresses as patterns, too: as plain ones, long ones do not fit into the map as nginx is set up.
  return pattern.endsWith('*') ? `"~^${literal(pattern.slice(0, -1))}"` : `"~^${literal(pattern)}$"`;
}
