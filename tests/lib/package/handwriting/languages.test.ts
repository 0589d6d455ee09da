import { expect, test } from 'vitest';
import type { PublicReading } from '../../../../lib/reading/public-reading';
import { installed } from './hand-written';

const blank = (): PublicReading => ({ kind: 'blank', text: '', written: '', confidence: 1, digits: [], signs: [] });
const { navigator } = installed(blank);

test.each([['en'], ['de-CH'], ['zh-CN', 'ja'], ['zxx'], ['fa-u-nu-latn'], ['zxx-u-nu-latn', 'en-GB']])(
  '%s: numbers are read',
  async (...languages) => {
    expect(await navigator.queryHandwritingRecognizer({ languages })).toEqual({
      textAlternatives: true,
      textSegmentation: true,
      hints: { recognitionType: ['per-character'], inputType: [], textContext: false, alternatives: true },
    });
    const created = await navigator.createHandwritingRecognizer({ languages: new Set(languages) });
    expect(await created.startDrawing().getPrediction()).toEqual([]);
  },
);

test.each([
  ['none at all', []],
  ['other digits', ['fa']],
  ['other digits in one of several', ['en', 'ar-EG']],
  ['other digits by the tag', ['en-u-nu-deva']],
  ['not known', ['xx']],
  ['no tag', ['en_US']],
  ['nothing', ['']],
])('%s: they are not, as NotSupportedError and null say', async (_what, languages) => {
  expect(await navigator.queryHandwritingRecognizer({ languages })).toBeNull();
  const created = navigator.createHandwritingRecognizer({ languages });
  await expect(created).rejects.toBeInstanceOf(DOMException);
  await expect(created).rejects.toMatchObject({ name: 'NotSupportedError' });
});
