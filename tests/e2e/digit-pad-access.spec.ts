import type { DigitPadElement } from '../../lib/digit-pad/define';
import { faultsOf } from './helpers/axe';
import { drawNumber, drawOnPad, expect, expectValue, pad, part, test } from './helpers/pad-host';

/** A page whose parts have room, with a colour for what lies behind them. */
const head =
  '<style>:root { color-scheme: light dark } body { margin: 12px; color: light-dark(#1b1a17, #f2eee6); background: light-dark(#faf8f3, #161513) }</style>';

const pads = `<form>
  <label for="a">Amount</label><digit-pad id="a" bars required></digit-pad>
  <digit-pad aria-label="Small" digits="4" style="inline-size: 160px; block-size: 200px"></digit-pad>
  <digit-pad aria-label="Smallest" style="inline-size: 120px; block-size: 120px"></digit-pad>
  <digit-pad aria-label="Fixed" value="42" readonly></digit-pad>
</form>`;

for (const colorScheme of ['light', 'dark'] as const)
  for (const direction of ['ltr', 'rtl'])
    test.describe(`${colorScheme}, ${direction}`, () => {
      test.use({ colorScheme });

      test('axe finds no fault in empty pads, read ones, and ones with the keyboard’s pen', async ({ page, host }) => {
        await host.open(pads, { head, html: `lang="en" dir="${direction}"` });
        expect(await faultsOf(page)).toEqual([]);
        await drawOnPad(page, '7', 0);
        await drawNumber(page, '20', 1);
        await drawOnPad(page, '4', 2);
        await expectValue(page, '7', 0);
        await expectValue(page, '20', 1);
        await expectValue(page, '4', 2);
        await page.keyboard.press('Shift+Tab');
        expect(await faultsOf(page)).toEqual([]);
      });
    });

test.describe('where nothing can be read', () => {
  test.use({ brokenOnPurpose: true });

  test('axe finds no fault either, and the words are an alert', async ({ page, host }) => {
    await page.route('**/digit-pad/*/worker.js', (route) => route.abort());
    await host.open(pads, { head });
    await expect(page.getByRole('alert').first()).toHaveText('What reads digits could not be fetched.');
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('no button is smaller than 24 pixels, and nothing leaves the pad, at any size and with any number', async ({
  page,
  host,
}) => {
  await host.open('<digit-pad bars aria-label="Any"></digit-pad>');
  for (const value of ['', '7', '1234567890', '9'.repeat(40)])
    for (const [width, height] of [
      [120, 120],
      [160, 200],
      [300, 120],
      [120, 600],
      [900, 700],
    ] as const) {
      const found = await pad(page).evaluate(
        (element, [text, inlineSize, blockSize]) => {
          Object.assign((element as HTMLElement).style, { inlineSize, blockSize });
          (element as DigitPadElement).value = text;
          const outer = element.getBoundingClientRect();
          const all = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map((one) =>
            one.getBoundingClientRect(),
          );
          const buttons = [...(element.shadowRoot?.querySelectorAll('button:not([hidden])') ?? [])];
          const isInside = ({ left, right, top, bottom }: DOMRect) =>
            left >= outer.left - 1 && right <= outer.right + 1 && top >= outer.top - 1 && bottom <= outer.bottom + 1;
          return {
            size: [outer.width, outer.height],
            isWhole: all.filter(({ width }) => width > 0).every(isInside),
            sheet: element.shadowRoot?.querySelector('[part~=sheet]')?.getBoundingClientRect().height ?? 0,
            least: Math.min(...buttons.map((one) => Math.min(one.clientWidth, one.clientHeight))),
          };
        },
        [value, `${width}px`, `${height}px`] as const,
      );
      const what = `${width} by ${height} with ${value}`;
      expect(found.size, what).toEqual([width, height]);
      expect(found.isWhole, what).toBe(true);
      expect(found.least, what).toBeGreaterThanOrEqual(24);
      expect(found.sheet, what).toBeGreaterThanOrEqual(40);
    }
});

for (const display of ['block', 'flex', 'grid'])
  test(`a pad that the page lays out as ${display} fills its size, and takes nothing from the page's own text`, async ({
    page,
    host,
  }) => {
    await host.open('<digit-pad></digit-pad>', {
      head: `<style>
        digit-pad { display: ${display}; inline-size: 100%; block-size: 300px }
        main { text-transform: uppercase; letter-spacing: 1em; white-space: pre; font-weight: bold }
      </style>`,
    });
    await drawOnPad(page, '7');
    await expectValue(page, '7');
    const sizes = await pad(page).evaluate((element) => {
      const sheet = element.shadowRoot?.querySelector('[part~=sheet]');
      const words = element.shadowRoot?.querySelector('[part~=sureness]') as Element;
      const { textTransform, letterSpacing, fontWeight } = getComputedStyle(words);
      return [
        element.clientWidth - (sheet?.clientWidth ?? 0),
        sheet?.clientHeight,
        textTransform,
        letterSpacing,
        fontWeight,
      ];
    });
    expect(sizes[0]).toBe(2);
    expect(sizes[1]).toBeGreaterThan(200);
    expect(sizes.slice(2)).toEqual(['none', 'normal', '400']);
  });

test('the reading is said once it has settled, with what is wrong with it', async ({ page, host }) => {
  await host.open('<digit-pad digits="1"></digit-pad>');
  const status = page.getByRole('status').last();
  await expect(status).toBeEmpty();
  await drawOnPad(page, '7');
  await expect(status).toHaveText(/^7, (more than )?\d\d % sure\.$/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(status).toHaveText('The sheet is blank.');
  await pad(page).evaluate((element) => element.setAttribute('digits', '2'));
  await drawOnPad(page, '7');
  await expect(status).toHaveText(/Draw 2 digits, not 1\.$/);
});

test('a date is said and shown as it was understood', async ({ page, host }) => {
  await host.open('<digit-pad date="dmy" required></digit-pad>');
  await expect(page.getByRole('application')).toHaveAccessibleDescription(/^Required\. Arrow keys/);
  await drawNumber(page, '241220');
  await expectValue(page, '2020-12-24');
  await expect(page.getByRole('status').last()).toHaveText(/The date is 2020-12-24\.$/);
  await expect(part(page, 'sureness')).toHaveText(/^2020-12-24, .*sure$/);
});

test('the pen that keys move says where it is', async ({ page, host }) => {
  await host.open('<digit-pad></digit-pad>');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(pad(page).locator('.keyboard + [aria-live]')).toHaveText(/^Row \d+, column \d+, pen down$/);
});

test('the ink takes the colours that the page gives, as soon as it gives them', async ({ page, host }) => {
  await host.open('<digit-pad></digit-pad>', { head: '<style>.red { --digit-pad-ink: rgb(255, 0, 0) }</style>' });
  await drawOnPad(page, '7');
  await expectValue(page, '7');
  const colours = () =>
    part(page, 'ink').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const solid = Array.from({ length: data.length / 4 }, (_, i) => 4 * i).filter((i) => data[i + 3] === 255);
      return [...new Set(solid.map((i) => [data[i], data[i + 1], data[i + 2]].join(' ')))];
    });
  expect(await colours()).toEqual(['27 26 23']);
  await page.evaluate(() => document.documentElement.classList.add('red'));
  await expect.poll(colours).toEqual(['255 0 0']);
});

test('forced colours leave ink, bars and buttons to be seen', async ({ page, host }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await host.open('<digit-pad bars></digit-pad>');
  await drawOnPad(page, '7');
  await expectValue(page, '7');
  const colour = (name: string, property: string) =>
    part(page, name)
      .first()
      .evaluate((one, wanted) => getComputedStyle(one).getPropertyValue(wanted), property);
  expect(await colour('ink', 'color')).not.toBe(await colour('sheet', 'background-color'));
  await page.emulateMedia({ forcedColors: null });
});
