import { describe, expect, test } from 'vitest';
import { drawingsInFiles, drawingsInText } from '../../../../lib/browser/files/class-drawings';
import { drawingFile } from '../../../../lib/browser/files/drawing-file';
import { linkOf } from '../../../../lib/browser/files/link-of';
import { withCorrection } from '../../../../lib/strokes/correct';
import { uncorrected } from '../../../../lib/strokes/corrections';
import { formatStrokesLine } from '../../../../lib/strokes/strokes-file';
import { goldenDigit, oneOfEachDigit } from '../../../e2e/helpers/drawings';

const here = { href: 'https://scrawl.example/' };
const seven = goldenDigit('7').drawing;
const linkTo = (label: string) => linkOf(uncorrected(goldenDigit(label).drawing), here) ?? '';
const inkOf = (text: string, source?: string) => {
  const { drawings, faults } = drawingsInText(text, source);
  return { names: drawings.map(({ name }) => name), truths: drawings.map(({ truth }) => truth), faults };
};

describe('a strokes file', () => {
  test('gives all its drawings, with their labels and writers', () => {
    const lines = oneOfEachDigit().map(({ label, drawing }) =>
      formatStrokesLine({ label, writer: `w${label}`, drawing }),
    );
    const { names, truths, faults } = inkOf(`\ufeff${lines.join('\r\n')}\n`, 'class.jsonl');
    expect(names.join()).toBe('w0,w1,w2,w3,w4,w5,w6,w7,w8,w9');
    expect(truths.join('')).toBe('0123456789');
    expect(faults).toEqual([]);
  });

  test('that holds one drawing is called as its file, also over several lines', () => {
    const line = formatStrokesLine({ drawing: seven });
    expect(inkOf(JSON.stringify(JSON.parse(line), null, 2), 'Anna.json').names).toEqual(['Anna']);
    expect(inkOf(line, 'Ben.scrawl').names).toEqual(['Ben']);
  });

  test('says of each line that is none where it is, and gives the others', () => {
    const line = formatStrokesLine({ label: '7', drawing: seven });
    const { truths, faults } = inkOf([line, '{"strokes":[[[1,2', '', '{"strokes":[]}', line].join('\n'), 'class.jsonl');
    expect(truths).toEqual(['7', '7']);
    expect(faults).toEqual([
      '“class.jsonl”, line 2, holds no drawing. The line is not valid JSON.',
      '“class.jsonl”, line 4, has no ink.',
    ]);
  });

  test('with a label that is no digits leaves it to the teacher, and says so', () => {
    const { truths, faults } = inkOf(formatStrokesLine({ label: 'cat', drawing: seven }), 'a.json');
    expect(truths).toEqual([undefined]);
    expect(faults).toEqual(['“a.json” has the label “cat”, which is neither digits nor “none”: set it below.']);
  });

  test('with the label of what is no digit, or of several lines, has them as its truth', () => {
    const truthOf = (label: string) => inkOf(formatStrokesLine({ label, drawing: seven }), 'a.json').truths;
    expect([truthOf('none'), truthOf('20|26'), truthOf('2026')]).toEqual([['none'], ['2026'], ['2026']]);
  });

  test('that was saved here has what the pupil set as its truth', async () => {
    const content = withCorrection(uncorrected(seven), { strokes: seven.map((_, i) => i), text: '1' });
    const saved = await drawingFile({ ...content, answer: undefined }).text();
    expect(inkOf(saved, 'scrawl-7.json')).toEqual({ names: ['scrawl-7'], truths: ['1'], faults: [] });
  });
});

describe('a text of links', () => {
  test('gives the drawing of each, by the name beside it', () => {
    const text = [`Anna: ${linkTo('7')}`, '', `Ben; ${linkTo('2')}`, `"Zoë, 5b","${linkTo('3')}"`, linkTo('4')].join(
      '\n',
    );
    const { names, faults } = inkOf(text);
    expect(names).toEqual(['Anna', 'Ben', 'Zoë 5b', 'Link 5']);
    expect(faults).toEqual([]);
  });

  test('has the same ink as the link', () => {
    const [drawing] = drawingsInText(linkTo('7')).drawings;
    expect(drawing?.drawing).toHaveLength(seven.length);
    expect(drawing?.truth).toBeUndefined();
  });

  test('gives several links of a line, numbered', () => {
    expect(inkOf(`Anna ${linkTo('7')} ${linkTo('1')}`).names).toEqual(['Anna 1', 'Anna 2']);
  });

  test('says of each broken link where it is, and gives the others', () => {
    const text = [linkTo('7'), linkTo('2').slice(0, -4), 'https://scrawl.example/', linkTo('3')].join('\n');
    const { names, faults } = inkOf(text, 'links.txt');
    expect(names).toEqual(['Link 1', 'Link 4']);
    expect(faults).toEqual([
      '“links.txt”, line 2: this link is damaged. Perhaps a part of it was lost on the way.',
      '“links.txt”, line 3: there is no drawing in this link.',
    ]);
  });

  test('without any link says so', () => {
    expect(inkOf('Dear all,\nTask #1 is for Friday.', 'letter.txt').faults).toEqual([
      '“letter.txt” holds no drawing and no link to one.',
    ]);
    expect(inkOf('  ').faults).toEqual(['The text is empty.']);
  });
});

test('of many files, each that is none is named, and the others are read', async () => {
  const { drawings, faults } = await drawingsInFiles([
    new File([formatStrokesLine({ drawing: seven })], 'Anna.json', { type: 'application/json' }),
    new File(['a cat'], 'cat.png', { type: 'image/png' }),
    new File([`Ben ${linkTo('2')}`], 'links.txt', { type: 'text/plain' }),
    new File([new Uint8Array([0, 1, 2])], 'noise.bin'),
  ]);
  expect(drawings.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
  expect(faults).toEqual([
    '“cat.png” is a picture. Only drawings’ files and links are read here.',
    '“noise.bin” holds no drawing and no link to one.',
  ]);
});
