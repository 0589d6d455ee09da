import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../pages';

/** The parts of a source map that tell what a file was made of. */
interface SourceMap {
  readonly sources?: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
  readonly sections?: readonly { readonly map: SourceMap }[];
}

/** The last line of a script or a style sheet that has a map. */
const mapLine = /\n+(\/\/|\/\*)# sourceMappingURL=[^\n]*\n?$/;

/**
 * Takes Next's source maps out of a built site, which tell what is in its scripts and styles: visitors have no use for
 * them. Gives the paths of all sources, and the first line of what a style sheet was made of, which Tailwind signs.
 */
export function takeSourceMaps(out: string): string[] {
  const all = new Set<string>();
  for (const path of filesOf(out)) {
    const file = join(out, path);
    if (path.endsWith('.map')) {
      for (const source of sourcesOf(JSON.parse(readFileSync(file, 'utf8')))) all.add(source);
      rmSync(file);
    } else if (/\.(js|css)$/.test(path)) {
      const code = readFileSync(file, 'utf8');
      if (mapLine.test(code)) writeFileSync(file, code.replace(mapLine, ''));
    }
  }
  return [...all];
}

function sourcesOf({ sources = [], sourcesContent = [], sections = [] }: SourceMap): string[] {
  const signatures = sourcesContent
    .map((content) => /^\/\*!.*/.exec(content ?? '')?.[0])
    .filter((line) => line !== undefined);
  return [...sources, ...signatures, ...sections.flatMap(({ map }) => sourcesOf(map))];
}
