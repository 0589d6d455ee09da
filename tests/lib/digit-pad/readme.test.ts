import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../lib/build/project';
import { ATTRIBUTES, AttributesElement } from '../../../lib/digit-pad/attributes';
import { DigitPadElement } from '../../../lib/digit-pad/define';
import { publicReading } from '../../../lib/reading/public-reading';
import { BLANK } from '../../../lib/reading/reading';

const folder = join(projectRoot, 'lib', 'digit-pad');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .join('\n');

/** What stands in the first column of the table below a heading. */
function listed(heading: string): string[] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name).sort();
}

const found = (pattern: RegExp): string[] =>
  [...new Set([...code.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** What a class adds to its parent for pages to use; not what the browser calls. */
function ownNames(Kind: { readonly prototype: object }, isMethod: boolean): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(Kind.prototype))
    .filter(([name, { value }]) => !/Callback$|^constructor$/.test(name) && isMethod === (value !== undefined))
    .map(([name]) => name)
    .sort();
}

test('every attribute is documented, and no other', () => {
  expect(listed('Attributes')).toEqual([...ATTRIBUTES, 'name'].sort());
});

test('every property and method is documented, and no other', () => {
  const [, words = ''] = /\n## Properties\n\n([\s\S]*?)\n\n/.exec(readme) ?? [];
  const ofAttributes = [...words.matchAll(/`(\w+)`/g)].map(([, name = '']) => name).sort();
  expect(ofAttributes).toEqual(ownNames(AttributesElement, false));
  expect(listed('Properties')).toEqual(ownNames(DigitPadElement, false));
  expect(listed('Methods').map((method) => method.replace(/\(.*/, ''))).toEqual(ownNames(DigitPadElement, true));
});

test('every event is documented, with all that it tells', () => {
  const fields = [...Object.keys(publicReading(BLANK)), 'value', 'strokes'];
  const events = found(/#tell\('(\w+)'/g);
  expect(listed('Events')).toEqual([...events, ...fields].sort());
});

test('every variable and part is documented, and no other', () => {
  // The buttons are parts together, and the README tells each one's own name beside.
  const parts = found(/\bpart: [`']([\w ]+)/g).filter((names) => !names.startsWith('button'));
  expect(listed('Styles')).toEqual([...found(/var\((--digit-pad-[\w-]+)/g), ...parts, 'button'].sort());
});

test('a server may import the element: nothing is defined, and nothing fails', () => {
  expect(typeof HTMLElement).toBe('undefined');
  expect(DigitPadElement.formAssociated).toBe(true);
});
