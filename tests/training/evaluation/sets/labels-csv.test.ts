import { expect, test } from 'vitest';
import { LabelsFileError, parseLabelsCsv } from '../../../../training/evaluation/sets/labels-csv';

test('each line names a file, what is to be read there, where it comes from and of what kind it is', () => {
  const text =
    '\uFEFFfile,label,kind,source\r\na.png,7,drawn,one/two\r\n\r\n"b, c.jpg",20|26,scan,"a ""b"""\r\nd.png,none,photo,\r\n';
  expect(parseLabelsCsv(text, 'labels.csv')).toEqual([
    { file: 'a.png', label: '7', group: 'one/two', kind: 'drawn' },
    { file: 'b, c.jpg', label: '20|26', group: 'a "b"', kind: 'scan' },
    { file: 'd.png', label: 'none', kind: 'photo' },
  ]);
});

test('a file of two columns in any order has no groups', () => {
  expect(parseLabelsCsv('label,file\n3,a.png', 'labels.csv')).toEqual([{ file: 'a.png', label: '3' }]);
});

test.each(['\n', '\r\n', '\r'])('lines may end in %j', (end) => {
  const text = ['file,label', '"a.png",7', '', 'b.png,none'].join(end);
  const read = [
    { file: 'a.png', label: '7' },
    { file: 'b.png', label: 'none' },
  ];
  expect(parseLabelsCsv(text, 'labels.csv')).toEqual(read);
  expect(parseLabelsCsv(text + end, 'labels.csv')).toEqual(read);
  expect(() => parseLabelsCsv(`${text}${end}c.png,seven`, 'labels.csv')).toThrow('labels.csv:5 The label is "seven"');
});

test('room around fields is not part of them, even behind a quotation mark', () => {
  expect(parseLabelsCsv('"file" , label\n"a, b.png"\t ,"7"  \n', 'labels.csv')).toEqual([
    { file: 'a, b.png', label: '7' },
  ]);
});

test.each([
  ['', 'labels.csv:1 The header does not name the columns file and label.'],
  ['a.png,7\n', 'labels.csv:1 The header does not name the columns file and label.'],
  ['file,label\n', 'labels.csv lists no file.'],
  ['file,label\na.png,7\nb.png,seven\n', 'labels.csv:3 The label is "seven", not digits or none.'],
  ['file,label\na.png\n', 'labels.csv:2 The label is "", not digits or none.'],
  ['file,label\n"a\nb.png",7\n,3\n', 'labels.csv:4 No file is named.'],
  ['file,label\n"a" b.png,7\n', 'labels.csv:2 A quotation mark is out of place.'],
  ['file,label\n"a.png,7\n', 'labels.csv:2 A quotation mark is out of place.'],
])('%j is refused in a sentence', (text, sentence) => {
  expect(() => parseLabelsCsv(text, 'labels.csv')).toThrow(new LabelsFileError(sentence));
});
