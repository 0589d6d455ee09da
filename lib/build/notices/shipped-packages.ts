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
