import { expect, test } from 'vitest';
import {
  type HandwritingNavigator,
  HandwritingStroke,
  installHandwriting,
} from '../../../../lib/package/handwriting/install';
import type { PublicReading } from '../../../../lib/reading/public-reading';

const blank = (): PublicReading => ({ kind: 'blank', text: '', written: '', confidence: 1, digits: [], signs: [] });
test('installing leaves a browser’s own alone unless asked to replace it', () => {
  const own = async () => {};
  const [target, globals] = [{ createHandwritingRecognizer: own }, {}];
  expect(installHandwriting(target, blank, { globals })).toBe(false);
  expect(target).toEqual({ createHandwritingRecognizer: own });
  expect(Object.getOwnPropertyNames(globals)).toEqual([]);
  expect(installHandwriting(target, blank, { globals, replace: true })).toBe(true);
  expect(target.createHandwritingRecognizer).not.toBe(own);
  expect(globals).toHaveProperty('HandwritingStroke', HandwritingStroke);
});

test('installing puts the interfaces on the global object, and works through a prototype, as a navigator’s', async () => {
  class Navigator {}
  const before = Object.getOwnPropertyNames(globalThis);
  expect(installHandwriting(Navigator.prototype, blank)).toBe(true);
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
  expect(added.sort()).toEqual(['HandwritingDrawing', 'HandwritingRecognizer', 'HandwritingStroke']);
  for (const name of added) delete (globalThis as unknown as Record<string, unknown>)[name];
  const navigator = new Navigator() as HandwritingNavigator;
  expect(await navigator.queryHandwritingRecognizer({ languages: ['en'] })).not.toBeNull();
});
