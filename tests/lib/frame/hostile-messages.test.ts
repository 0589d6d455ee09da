import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnswers } from '../../../lib/frame/answers';
import { parametersOf } from '../../../lib/frame/parameters';
import { ASKS, parseMessage } from '../../../lib/frame/protocol';
import { fuzzed } from '../../fuzz';
import { fakePad } from './fake-pad';

/** Whatever `postMessage` can copy. */
const anything = fc
  .anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
    withNullPrototype: true,
  })
  .map((value) => structuredClone(value));

const names = fc.constantFrom(...ASKS, 'constructor', '__proto__', 'toString', '');
/** Much like a question, with anything in some of its places. */
const almost = fc.record(
  {
    scrawl: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, anything),
    id: fc.oneof({ weight: 4, arbitrary: fc.oneof(fc.integer(), fc.string()) }, anything),
    ask: fc.oneof({ weight: 4, arbitrary: names }, anything),
    parameters: fc.oneof(anything, fc.dictionary(fc.constantFrom('digits', 'theme', 'host', '__proto__'), anything)),
    value: anything,
    strokes: fc.oneof(anything, fc.array(fc.array(fc.array(fc.double())))),
  },
  { requiredKeys: [] },
);

test('whatever message comes, nothing throws, and there is one answer by its id or none', async () => {
  const kinds = { question: 0, refused: 0, ignored: 0 };
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: almost }, anything), async (value) => {
      const data = structuredClone(value);
      const { pad, sent, send } = fakePad();
      await createAnswers(pad, send)(data);
      const { kind } = parseMessage(data);
      kinds[kind]++;
      expect(sent).toHaveLength(kind === 'ignored' ? 0 : 1);
      for (const answer of sent) {
        expect(Object.is(answer.id, (data as { readonly id: unknown }).id)).toBe(true);
        expect('error' in answer).toBe(kind === 'refused');
        expect(() => structuredClone(answer)).not.toThrow();
      }
    }),
    { numRuns: fuzzed(20_000), seed: 20 },
  );
  for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(20);
});

test('whatever stands in an address, there is a sheet of a size that is seen, and a host that is an origin', () => {
  const name = fc.constantFrom(
    'digits',
    'decimal',
    'date',
    'placeholder',
    'bars',
    'theme',
    'lang',
    'dir',
    'size',
    'host',
  );
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.webUrl(), fc.double().map(String));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text), { maxLength: 12 }), (pairs) => {
      const { host, size, attributes } = parametersOf(new URLSearchParams(pairs));
      if (host !== undefined) expect(new URL(host).origin).toBe(host);
      expect(size >= 12 && size <= 32).toBe(true);
      for (const value of Object.values(attributes)) expect(value?.length ?? 0).toBeLessThanOrEqual(200);
    }),
    { numRuns: fuzzed(10_000), seed: 20 },
  );
});
