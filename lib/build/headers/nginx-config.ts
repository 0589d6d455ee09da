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
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const byAddress = new Map(names.map((name) => [name, mapOf(rules, name, everywhere[name] ?? '')]));
  const maps = [...byAddress.values()].filter((text) => text !== undefined);
  const headers = names.map((name) => {
    const value = byAddress.get(name) === undefined ? `"${everywhere[name]}"` : `$${variable(name)}`;
    return `  add_header ${name} ${value} always;`;
  });
  const types = packed.map((ending) => contentType(`.${ending}`).replace(/;.*/, ''));
  return `${maps.join('\n')}
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

/** A header whose value differs by address; nginx sends none that is empty. `undefined` where it is the same everywhere. */
function mapOf(rules: readonly HeaderRule[], name: string, usual: string): string | undefined {
  const others = rules.flatMap(({ pattern, headers }) => {
    const value = headers[name];
    return value === undefined || value === usual ? [] : [`  ${place(pattern)} "${value}";`];
  });
  if (others.length === 0) return undefined;
  return `map $uri $${variable(name)} {\n  default "${usual}";\n${others.join('\n')}\n}\n`;
}

const variable = (header: string): string => `scrawl_${header.toLowerCase().replaceAll('-', '_')}`;

function place(pattern: string): string {
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  // Whole addresses as patterns, too: as plain ones, long ones do not fit into the map as nginx is set up.
  return pattern.endsWith('*') ? `"~^${literal(pattern.slice(0, -1))}"` : `"~^${literal(pattern)}$"`;
}
