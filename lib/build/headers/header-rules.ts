import { cacheRules } from './cache-rules';
import { contentPolicy } from './content-policy';
import type { HeaderRule } from './rule';

/** What pages may ask the browser for. Sharing is theirs unless it is refused; desktops do not know its name here. */
const asked = ['camera', 'clipboard-write'];

/** What no page of the site asks for, so that nothing that slips in can. Those that browsers know; others they log. */
const neverAsked = [
  'accelerometer',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const permissions = [...asked.map((name) => `${name}=(self)`), ...neverAsked.map((name) => `${name}=()`)].join(', ');

/** One policy for everything: the page for what is not found lies at any address, and workers heed only their own. */
function safetyHeaders(scripts: readonly string[]): Readonly<Record<string, string>> {
  return {
    // Who may show the page in a frame can be said in a header only; anybody may, that is what `?embed=1` is for.
    'Content-Security-Policy': `${contentPolicy(scripts)}; frame-ancestors *`,
    'Permissions-Policy': permissions,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/**
 * The headers that a host should send. `scripts`: the inline scripts of all pages, as sources of a policy; `paths`: the
 * site's files, from its root; `basePath`: empty, or like `/digits`.
 */
export function headerRules(scripts: readonly string[], paths: readonly string[], basePath: string): HeaderRule[] {
  const rules = [{ pattern: '/*', headers: safetyHeaders(scripts) }, ...cacheRules(paths)];
  return rules.map(({ pattern, headers }) => ({ pattern: basePath + pattern, headers }));
}

/** The headers of all rules that a path meets. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...rules.filter(({ pattern }) => meets(path, pattern)).map(({ headers }) => headers));
}

function meets(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
