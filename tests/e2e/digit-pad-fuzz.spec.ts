import type { DigitPadElement } from '../../lib/digit-pad/define';
import { drawOnPad, expect, expectValue, test } from './helpers/pad-host';

/** Each is an attribute or a property that is set to something, a method, or a place in the page. */
const STEPS = 10_000;
const SEED = 20;

test('thousands of attributes and properties with anything in them throw nothing, and the pad reads on', async ({
  page,
  host,
}) => {
  test.slow();
  // The watched test fails where an error is reported.
  await host.open('<form><fieldset><digit-pad></digit-pad></fieldset></form><section></section>');
  const thrown = await page.evaluate(
    async ([steps, seed]) => {
      // mulberry32: small, and the same everywhere.
      let state: number = seed;
      const random = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
      };
      const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
      const number = () => pick([0, 1, -1, 500, 1e9, -1e308, Number.NaN, Number.POSITIVE_INFINITY, random() * 1000]);
      const point = () =>
        pick<unknown>([[number(), number()], [number(), number(), number()], [number()], null, 'x', {}]);
      const list = (of: () => unknown): unknown[] => Array.from({ length: Math.floor(random() * 8) }, of);
      const strokes = () => list(() => pick<unknown>([list(point), list(point), null, 7, 'stroke']));
      const texts = [
        '',
        '4',
        '1-6',
        '0',
        '-',
        '9'.repeat(300),
        'dmy',
        'mdy',
        '12',
        '-1,5',
        '2026-12-24',
        '31.02.2026',
        '🖊️',
        '\0',
        '<b>',
        '{"strokes":[[[1,2]]]}',
      ];
      const anything = (): unknown =>
        pick<() => unknown>([
          () => pick(texts),
          number,
          () => pick([null, undefined, true, false]),
          strokes,
          () => Symbol('a'),
          () => Object.create(null),
          () => ({
            toString: () => {
              throw new Error('no text');
            },
          }),
          () => () => 1,
          () => 10n,
          () => new Date(Number.NaN),
        ])();
      const pad = document.querySelector('digit-pad') as DigitPadElement;
      const attributes = [
        'digits',
        'decimal',
        'date',
        'disabled',
        'readonly',
        'required',
        'placeholder',
        'value',
        'name',
        'bars',
        'aria-label',
        'aria-labelledby',
        'aria-describedby',
        'title',
        'lang',
        'dir',
        'form',
      ];
      // Those of the element itself: the browser's own may throw.
      const properties = [
        'value',
        'strokes',
        'digits',
        'decimal',
        'date',
        'disabled',
        'readOnly',
        'required',
        'placeholder',
        'name',
        'bars',
        'defaultValue',
      ];
      const form = document.querySelector('form') as HTMLFormElement;
      const acts: (() => void)[] = [
        () => pad.setAttribute(pick(attributes), pick(texts)),
        () => pad.removeAttribute(pick(attributes)),
        () => void Reflect.set(pad, pick(properties), pick([anything, strokes])()),
        () => pad.clear(),
        () => pad.undo(),
        () => pad.setCustomValidity(anything()),
        () =>
          void [
            pad.value,
            pad.strokes,
            pad.validity.valid,
            pad.validationMessage,
            pad.checkValidity(),
            pad.form,
            pad.labels.length,
            pad.type,
          ],
        () => form.reset(),
        () => void [...new FormData(form)],
        () => document.querySelector(pick(['fieldset', 'section']))?.append(pad),
        () => form.querySelector('fieldset')?.toggleAttribute('disabled'),
        () => pad.formStateRestoreCallback(anything()),
        () => pad.remove(),
        () => void pad.read().catch(() => {}),
      ];
      const thrown: string[] = [];
      addEventListener('error', ({ message }) => thrown.push(message));
      addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));
      for (let step = 0; step < steps; step++) {
        try {
          pick(acts)();
        } catch (error) {
          // What a page's own code throws is the page's.
          thrown.push(`step ${step}: ${error}`);
        }
        // Now and then the worker answers in between.
        if (step % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      pad.remove();
      for (const name of attributes) pad.removeAttribute(name);
      pad.clear();
      pad.setCustomValidity('');
      document.querySelector('section')?.append(pad);
      return thrown;
    },
    [STEPS, SEED] as const,
  );
  expect(thrown).toEqual([]);
  await drawOnPad(page, '7');
  await expectValue(page, '7');
});

test('pads that come and go leave one worker and no error behind', async ({ page, host }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await host.open('<digit-pad></digit-pad>');
  await page.evaluate(async () => {
    for (let i = 0; i < 300; i++) {
      const one = document.createElement('digit-pad');
      one.strokes = [
        [
          [300, 200],
          [300, 800],
        ],
      ];
      document.body.append(one);
      if (i % 30 === 0) await one.read();
      one.remove();
    }
    const never = document.createElement('digit-pad');
    never.strokes = [
      [
        [300, 200],
        [310, 800],
      ],
    ];
    document.title = (await never.read()).value;
  });
  await expect(page).toHaveTitle('1');
  expect(workers).toHaveLength(1);
});
