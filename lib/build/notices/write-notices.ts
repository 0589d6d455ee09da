import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors/user-error';
import { projectRoot } from '../project';

/** Thrown when the site ships code of a package that holds no licence. */
export class MissingLicenceError extends UserError {
  override name = 'MissingLicenceError';
  constructor(name: string) {
    super(`The site ships code of ${name}, whose package holds no licence: see lib/build/notices/write-notices.ts.`);
  }
}

export const noticesName = 'third-party-notices.txt';

const ownTexts = join(projectRoot, 'lib', 'build', 'notices', 'licences');

/** For packages without a file of their own. Only licences whose text names no holder can stand here. */
const standardTexts: Readonly<Record<string, string>> = { 'Apache-2.0': 'Apache-2.0.txt' };

/** What a package has inside that came from elsewhere. */
const insides: Readonly<Record<string, string>> = { '@tensorflow/tfjs-backend-wasm': 'in-the-webassembly.txt' };

const introduction = `Scrawl is built with the work of others. This file names each package of which some code is in the site, with its
licence, as it was when this version was built.`;

/** Writes the licences of all that the site ships of others. Throws MissingLicenceError. */
export function writeNotices(root: string, out: string, sources: readonly string[]): void {
  const notices = shippedPackages(sources).map((one) => noticeOf(root, one));
  writeFileSync(join(out, noticesName), [introduction, ...notices].join(`\n\n${'='.repeat(80)}\n\n`));
}

function noticeOf(root: string, { name, folder }: ShippedPackage): string {
  const { version, license, homepage } = aboutOf(join(root, folder));
  const head = [name, version, license && `(${license})`, homepage].filter(Boolean).join(' ');
  const files = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
  const texts = files.sort().map((file) => join(root, folder, file));
  const standard = standardTexts[license ?? ''];
  if (texts.length === 0 && standard !== undefined) texts.push(join(ownTexts, standard));
  if (texts.length === 0) throw new MissingLicenceError(name);
  const inside = insides[name];
  if (inside !== undefined) texts.push(join(ownTexts, inside));
  return [head, ...texts.map((text) => readFileSync(text, 'utf8').trim())].join('\n\n');
}

interface About {
  readonly version?: string;
  /** An SPDX identifier. */
  readonly license?: string;
  readonly homepage?: string;
}

function aboutOf(folder: string): About {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as About) : {};
}

/** A package of which the site ships some code. */
export interface ShippedPackage {
  /** `react-dom in next` for what another package has built into itself. */
  readonly name: string;
  /** Its folder, from the project's root. */
  readonly folder: string;
}

/** How a path names a package, and perhaps one that Next has compiled into itself. */
const packagePattern = /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)(?:\/dist\/compiled\/((?:@[^/]+\/)?[^/]+))?\//;

/** Next's bundler adds code of its own, and Tailwind's styles are signed. */
const others: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^turbopack:\/\/\/\[turbopack/, 'next'],
  [/^\/\*! tailwindcss /, 'tailwindcss'],
];

/** The packages that sources belong to, by name. Sources: as bundlers and source maps name them. */
export function shippedPackages(sources: readonly string[]): ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  for (const source of sources) {
    const [, name = others.find(([pattern]) => pattern.test(source))?.[1], inside] = packagePattern.exec(source) ?? [];
    if (name === undefined) continue;
    const folder = `node_modules/${name}`;
    const one = inside
      ? { name: `${inside} in ${name}`, folder: `${folder}/dist/compiled/${inside}` }
      : { name, folder };
    found.set(one.name, one);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
