import type { HeaderRule } from './rule';

const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const ASKED_ANEW = 'no-cache';

/** Next names everything in this folder after its content, or after the build. */
const nextFolder = '/_next/static/';

/** Whether a file's name, or a folder's above it, changes with its content: it is eight hex digits, or ends in them. */
export function isNamedAfterContent(path: string): boolean {
  return path.startsWith(nextFolder) || /[/.-][0-9a-f]{8,}[./]/.test(path);
}

/**
 * How long copies of the site's files may be kept. No path meets two of the rules, because hosts disagree about which
 * of two would count. A folder whose files are all alike gets one rule. `paths`: from the site's root.
 */
export function cacheRules(paths: readonly string[], folder = '/'): HeaderRule[] {
  const names = [...new Set(paths.map((path) => path.slice(folder.length).replace(/\/.*/, '/')))];
  return names.flatMap((name) => {
    const place = folder + name;
    if (!name.endsWith('/'))
      return (name === 'index.html' ? [folder, place] : [place]).map((path) => rule(path, place));
    const below = paths.filter((path) => path.startsWith(place));
    const first = below[0] ?? '';
    const areAlike = below.every((path) => isNamedAfterContent(path) === isNamedAfterContent(first));
    return areAlike ? [rule(`${place}*`, first)] : cacheRules(below, place);
  });
}

function rule(pattern: string, file: string): HeaderRule {
  return { pattern, headers: { 'Cache-Control': isNamedAfterContent(file) ? FOR_A_YEAR : ASKED_ANEW } };
}
