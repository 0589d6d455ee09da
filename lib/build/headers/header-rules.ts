import { digitPadFolder, digitPadName } from '../digit-pad/names';
import { contentPolicy } from './policy';

/** Headers to send with what lies at `pattern`: a path from the host's root, or its beginning and a star. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

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
  const rules = [{ pattern: '/*', headers: safetyHeaders(scripts) }, ...fileRules(paths)];
  return rules.map(({ pattern, headers }) => ({ pattern: basePath + pattern, headers }));
}

/** The headers of all rules that a path meets. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...rules.filter(({ pattern }) => meets(path, pattern)).map(({ headers }) => headers));
}

function meets(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const ASKED_EACH_TIME = 'no-cache';

/** Next names everything in this folder after its content, or after the build. */
const nextFolder = '/_next/static/';

/** Whether a file's name, or a folder's above it, changes with its content: it is eight hex digits, or ends in them. */
export function isNamedAfterContent(path: string): boolean {
  return path.startsWith(nextFolder) || /[/.-][0-9a-f]{8,}[./]/.test(path);
}

/**
 * How long copies of the site's files may be kept, and who may use them. No path meets two of the rules, because hosts
 * disagree about which of two would count. A folder whose files are all alike gets one rule. `paths`: from the site's root.
 */
function fileRules(paths: readonly string[], folder = '/'): HeaderRule[] {
  const names = [...new Set(paths.map((path) => path.slice(folder.length).replace(/\/.*/, '/')))];
  return names.flatMap((name) => {
    const place = folder + name;
    if (!name.endsWith('/'))
      return (name === 'index.html' ? [folder, place] : [place]).map((path) => rule(path, place));
    const below = paths.filter((path) => path.startsWith(place));
    const first = below[0] ?? '';
    const areAlike = below.every((path) => isNamedAfterContent(path) === isNamedAfterContent(first));
    return areAlike ? [rule(`${place}*`, first)] : fileRules(below, place);
  });
}

function rule(pattern: string, file: string): HeaderRule {
  const kept = { 'Cache-Control': isNamedAfterContent(file) ? FOR_A_YEAR : ASKED_EACH_TIME };
  return { pattern, headers: isForOthers(file) ? { ...kept, ...FOR_OTHERS } : kept };
}

/** Any site may use these files, also one that asks for more safety than browsers do by themselves. */
const FOR_OTHERS = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

const isForOthers = (file: string): boolean => file === `/${digitPadName}` || file.startsWith(`/${digitPadFolder}/`);
