import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, FORMS } from '../../../components/developers/playground/code-of';
import { attributesOf, USUAL } from '../../../components/developers/playground/options';
import { HANDWRITING_CODE } from '../../../components/developers/sections/handwriting-section';
import { OWN_TAG_POLICY, PACKAGE_POLICY, tagPolicy } from '../../../components/developers/sections/policies';
import { projectRoot } from '../../../lib/build/project';
import { parametersOf } from '../../../lib/frame/parameters';
import { EXAMPLES, POLICY } from '../../lib/package/examples';

const site = 'https://scrawl.example/digits/';

describe('the code of each form', () => {
  test('names this site, wherever it lies, or the package', () => {
    for (const form of ['Tag', 'Form'] as const)
      expect(codeOf(form, USUAL, site)).toContain('src="https://scrawl.example/digits/digit-pad.js"');
    expect(codeOf('Frame', USUAL, site)).toContain("new URL('https://scrawl.example/digits/pad/?bars')");
    for (const form of ['React', 'Node'] as const) expect(codeOf(form, USUAL, site)).toContain("from 'scrawl");
  });

  test('holds whatever a person types as text, and never as code', () => {
    const hostile = `'"></digit-pad><script>alert(1)</script>&amp;`;
    for (const form of FORMS) {
      const code = codeOf(form, { ...USUAL, placeholder: hostile, digits: hostile }, site);
      expect(code, form).not.toContain('alert(1)</script>');
      const escaped = /placeholder="([^"]*)"/.exec(code)?.[1];
      if (form !== 'Frame' && form !== 'Node') expect(escaped, form).toContain(`'&quot;&gt;&lt;/digit-pad&gt;`);
    }
    const address = /new URL\('([^']*)'\)/.exec(codeOf('Frame', { ...USUAL, placeholder: hostile }, site))?.[1] ?? '';
    expect(new URL(address).searchParams.get('placeholder')).toBe(hostile);
  });

  test('for the frame says in the address what the tag says in attributes', () => {
    const options = { ...USUAL, kind: 'date', order: 'dmy', placeholder: 'Born on = ?', theme: 'dark' } as const;
    const address = /new URL\('([^']*)'\)/.exec(codeOf('Frame', options, site))?.[1] ?? '';
    const { attributes, colorScheme } = parametersOf(new URL(address).searchParams);
    expect(attributes).toMatchObject(Object.fromEntries(attributesOf(options)));
    expect(colorScheme).toBe('dark');
  });

  test('for Node is the example of the package’s README, which is run from the tarball', () => {
    expect(codeOf('Node', USUAL, site)).toBe(EXAMPLES['read.mjs']);
  });
});

test('the policies that it gives are those of the READMEs, which are tried', () => {
  const readme = readFileSync(join(projectRoot, 'lib/digit-pad/README.md'), 'utf8');
  expect(PACKAGE_POLICY).toBe(POLICY);
  expect(readme).toContain(`\`\`\`\n${OWN_TAG_POLICY}\n\`\`\``);
  expect(readme).toContain(`\`\`\`\n${tagPolicy('https://scrawl.example/')}\n\`\`\``);
});

test('the polyfill is installed as its README says', () => {
  const readme = readFileSync(join(projectRoot, 'lib/package/handwriting/README.md'), 'utf8');
  const [installing, ...lines] = HANDWRITING_CODE.split('\n').filter((line) => !/^import|^$/.test(line));
  expect(readme).toContain(installing);
  for (const line of lines) expect(readme).toContain(line);
});

test('the element’s attributes, variables and parts of a reading are those of its README', () => {
  const readme = readFileSync(join(projectRoot, 'lib/digit-pad/README.md'), 'utf8');
  const section = readFileSync(join(projectRoot, 'components/developers/sections/element-section.tsx'), 'utf8');
  const rows = [...section.matchAll(/^ +\['([^']+)', ['"]/gm)].map(([, name = '']) => name);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((name) => !readme.includes(`| \`${name}\` `))).toEqual([]);
});
