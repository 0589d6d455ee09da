import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeSourceMaps } from '../../../../lib/build/notices/take-source-maps';
import {
  MissingLicenceError,
  noticesName,
  shippedPackages,
  writeNotices,
} from '../../../../lib/build/notices/write-notices';
import { builtSite } from '../built-site';

const names = (sources: readonly string[]) => shippedPackages(sources).map(({ name }) => name);

test('a source belongs to its package, and what Next has compiled into itself is told apart', () => {
  const inNext = 'turbopack:///[project]/node_modules/next/dist';
  expect(
    names([
      'turbopack:///[project]/node_modules/@swc/helpers/cjs/_interop_require_default.cjs',
      `${inNext}/client/app-dir/link.js`,
      `${inNext}/compiled/react-dom/cjs/react-dom.production.js`,
      'turbopack:///[turbopack]/browser/runtime/base/runtime-base.ts',
      '/somewhere/node_modules/a/node_modules/lean-qr/index.mjs',
      'turbopack:///[project]/components/scrawl.tsx',
      '/*! tailwindcss v4.3.3 | MIT License | https://tailwindcss.com */',
    ]),
  ).toEqual(['@swc/helpers', 'lean-qr', 'next', 'react-dom in next', 'tailwindcss']);
});

test('source maps tell what scripts and styles are made of, and are taken out with the lines that name them', () => {
  const out = builtSite({
    'a.js': 'run()\n\n//# sourceMappingURL=b.js.map',
    'b.js.map': JSON.stringify({ sections: [{ map: { sources: ['node_modules/lean-qr/index.mjs'] } }] }),
    'c.css': 'p{color:red}\n/*# sourceMappingURL=d.css.map*/',
    'd.css.map': JSON.stringify({ sources: ['app/globals.css'], sourcesContent: ['/*! tailwindcss v4 */\np {}'] }),
    'without.js': 'say("//# sourceMappingURL=")',
  });
  const sources = takeSourceMaps(out);
  expect(sources.sort()).toEqual(['/*! tailwindcss v4 */', 'app/globals.css', 'node_modules/lean-qr/index.mjs']);
  expect(existsSync(join(out, 'b.js.map'))).toBe(false);
  expect(readFileSync(join(out, 'a.js'), 'utf8')).toBe('run()');
  expect(readFileSync(join(out, 'c.css'), 'utf8')).toBe('p{color:red}');
  expect(readFileSync(join(out, 'without.js'), 'utf8')).toBe('say("//# sourceMappingURL=")');
});

const about = (name: string, license: string) => JSON.stringify({ name, version: '1.2.3', license });

test('each package stands with its version and the text of its licence, or the standard one where it has none', () => {
  const root = builtSite({
    'node_modules/one/package.json': about('one', 'MIT'),
    'node_modules/one/LICENSE.md': 'Copyright One',
    'node_modules/two/package.json': about('two', 'Apache-2.0'),
  });
  writeNotices(root, root, ['node_modules/one/index.js', 'node_modules/two/index.js']);
  const notices = readFileSync(join(root, noticesName), 'utf8');
  expect(notices).toContain('one 1.2.3 (MIT)\n\nCopyright One');
  expect(notices).toMatch(/two 1\.2\.3 \(Apache-2\.0\)\s+Apache License/);
});

test('a package without any licence ends the build with its name', () => {
  const root = builtSite({ 'node_modules/three/package.json': about('three', 'MIT') });
  expect(() => writeNotices(root, root, ['node_modules/three/index.js'])).toThrow(MissingLicenceError);
  expect(() => writeNotices(root, root, ['node_modules/three/index.js'])).toThrow('three');
});
