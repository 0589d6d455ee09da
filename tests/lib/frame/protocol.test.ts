import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../lib/build/project';
import { PARAMETERS } from '../../../lib/frame/parameters';
import { ASKS, LONGEST_ID, parseMessage } from '../../../lib/frame/protocol';

const question = { scrawl: 1, id: 7, ask: 'read' };

test('a question has a version, an id and what is asked; fields that a later version may add change nothing', () => {
  for (const ask of ASKS) expect(parseMessage({ ...question, ask })).toMatchObject({ kind: 'question' });
  expect(parseMessage({ ...question, later: true })).toEqual({ kind: 'question', question: { id: 7, ask: 'read' } });
});

test.each([
  ['of a later version', { ...question, scrawl: 2 }, 'unknown-version'],
  ['with a version that is a text', { ...question, scrawl: '1' }, 'unknown-version'],
  ['with an unknown ask', { ...question, ask: 'eval' }, 'unknown-ask'],
  ['with the name of something that every object has', { ...question, ask: 'toString' }, 'unknown-ask'],
  ['without an ask', { scrawl: 1, id: 7 }, 'unknown-ask'],
  ['that sets no texts', { ...question, ask: 'set', parameters: { digits: 4 } }, 'wrong-field'],
  ['that sets what is no parameter', { ...question, ask: 'set', parameters: { onload: 'x' } }, 'wrong-field'],
  ['that sets another host', { ...question, ask: 'set', parameters: { host: 'https://other.site' } }, 'wrong-field'],
  ['that sets a list of parameters', { ...question, ask: 'set', parameters: [] }, 'wrong-field'],
  ['that sets a number', { ...question, ask: 'set', value: 4 }, 'wrong-field'],
  ['that sets strokes as a text', { ...question, ask: 'set', strokes: '[]' }, 'wrong-field'],
  ['that sets two things at one place', { ...question, ask: 'set', strokes: [], value: '' }, 'wrong-field'],
])('a message %s is refused by its id', (_, message, code) => {
  expect(parseMessage(message)).toMatchObject({ kind: 'refused', id: 7, error: { code } });
});

test.each([
  ['without a version', { id: 7, ask: 'read' }],
  ['without an id', { scrawl: 1, ask: 'read' }],
  ['with no number as its id', { ...question, id: Number.NaN }],
  ['with an object as its id', { ...question, id: {} }],
  ['with an endless id', { ...question, id: 'x'.repeat(LONGEST_ID + 1) }],
  ['in a list', [question]],
  ['that is a text', JSON.stringify(question)],
  ['that is nothing', null],
  ['with the fields on a list', Object.assign([], question)],
])('a message %s is ignored: it may be for somebody else', (_, message) => {
  expect(parseMessage(message)).toEqual({ kind: 'ignored' });
});

const readme = readFileSync(join(projectRoot, 'lib/frame/README.md'), 'utf8');

/** The code in the first cell of each row below a heading. */
const firstCells = (heading: string): string[] => {
  const [, after = ''] = readme.split(`\n## ${heading}\n`);
  const [section = ''] = after.split('\n## ');
  const cells = [...section.matchAll(/^\| `(\w+)` /gm)].map(([, name = '']) => name);
  return cells.filter((name) => name !== 'ask');
};

test('the README names all that can be asked and every parameter, and nothing else', () => {
  expect(firstCells('Its messages')).toEqual([...ASKS]);
  expect(firstCells('Its address').sort()).toEqual([...PARAMETERS, 'host'].sort());
});
