import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followAddress } from '../../../../lib/browser/files/follow-address';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { createSharedSession } from '../../../../lib/session/shared-session';
import { uncorrected } from '../../../../lib/strokes/corrections';
import { linkCodeOf } from '../../../../lib/strokes/link/link-code';
import { goldenDrawings } from '../../../golden/golden';

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterEach(() => void vi.unstubAllGlobals());

const good = `#${linkCodeOf(uncorrected(goldenDrawings()[0]?.drawing ?? []), DIGIT_FRAME)}`;

function pageAt(hash: string) {
  const url = new URL(`https://example.org/digits/?a=b${hash}`);
  const page = Object.assign(new EventTarget(), {
    location: url as unknown as Location,
    history: {
      state: null,
      replaceState: (_data: unknown, _title: string, to: string) => {
        url.href = new URL(to, url).href;
      },
    },
  });
  const shared = createSharedSession();
  followAddress(shared, page);
  return {
    url,
    kind: () => shared.state.get().kind,
    shared,
    async go(to: string) {
      url.hash = to;
      page.dispatchEvent(new Event('hashchange'));
      await vi.waitFor(() => expect(shared.state.get().kind).not.toBe('opening'));
    },
  };
}

test('a link is opened where the page begins with it and where it is pasted, and closed where it is gone', async () => {
  const page = pageAt(good);
  await vi.waitFor(() => expect(page.kind()).toBe('open'));
  await page.go('');
  expect(page.kind()).toBe('closed');
  await page.go(good);
  expect(page.kind()).toBe('open');
});

test('a broken link is taken out of the address, so that a reload does not meet it again', async () => {
  const page = pageAt('');
  await page.go('#1brokenlink');
  expect(page.kind()).toBe('broken');
  expect(page.url.href).toBe('https://example.org/digits/?a=b');
});

test('a foreign fragment changes nothing: it stays in the address, and an open drawing stays open', async () => {
  const page = pageAt('#top');
  expect(page.kind()).toBe('closed');
  page.shared.close();
  expect(page.url.hash).toBe('#top');
  await page.go(good);
  await page.go('#top');
  expect(page.kind()).toBe('open');
});
