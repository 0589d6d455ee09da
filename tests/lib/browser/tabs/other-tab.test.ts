import { expect, test } from 'vitest';
import { savedDrawings } from '../../../../lib/browser/files/saved-drawings';
import { goneOnWith } from '../../../../lib/browser/tabs/other-tab';
import type { Session } from '../../../../lib/session/session';
import { withCorrection } from '../../../../lib/strokes/correct';
import { FakeBrowser } from '../fake-browser';

let strokes = 0;
function draw(session: Session): void {
  const t = 1000 * ++strokes;
  session.penDown({ x: 10 * strokes, y: 100, t });
  session.penMove([{ x: 10 * strokes, y: 300, t: t + 100 }]);
  session.penUp();
}

/** Two tabs with the same drawing of two strokes. */
function twoTabs() {
  const browser = new FakeBrowser();
  const first = browser.page(browser.open());
  browser.as(first, () => [draw(first.session), draw(first.session)]);
  const second = browser.page(browser.open());
  const as = (page: typeof first, act: (session: Session) => void) => browser.as(page, () => act(page.session));
  const take = (page: typeof first) =>
    as(page, ({ change, elsewhere }) => change((content) => goneOnWith(content, elsewhere.get())));
  const inSite = () => savedDrawings({ tab: undefined, site: browser.site }).map(({ drawing }) => drawing.length);
  return { browser, first, second, as, take, inSite };
}

test('a tab hears of what another one added to its drawing, takes it, and Undo leads back', () => {
  const { first, second, as, take, inSite } = twoTabs();
  expect(second.session.elsewhere.get()).toBe('');
  as(first, draw);
  expect(second.session.elsewhere.get()).not.toBe('');
  expect(first.session.elsewhere.get()).toBe('');
  take(second);
  expect(second.session.drawing()).toHaveLength(3);
  expect(second.session.elsewhere.get()).toBe('');
  expect(inSite()).toEqual([3]);
  as(second, ({ undo }) => undo());
  expect(second.session.drawing()).toHaveLength(2);
  expect(first.session.drawing()).toHaveLength(3);
});

test('what was put right in another tab is heard of and taken too', () => {
  const { first, second, as, take } = twoTabs();
  as(first, ({ change }) => change((content) => withCorrection(content, { strokes: [0], text: '7' })));
  take(second);
  expect(second.session.content().corrections).toEqual([{ strokes: [0], text: '7' }]);
});

test('it is still said after a reload, and no longer once this tab draws on', () => {
  const { browser, first, second, as } = twoTabs();
  as(first, draw);
  const [, tab] = browser.tabs;
  if (!tab) throw new Error('There is no second tab.');
  browser.reload(tab);
  const page = browser.page(tab);
  expect(page).not.toBe(second);
  expect(page.session.elsewhere.get()).not.toBe('');
  as(page, draw);
  expect(page.session.elsewhere.get()).toBe('');
});

test('two tabs that both draw on are two drawings, and neither loses a stroke', () => {
  const { first, second, as, inSite } = twoTabs();
  as(first, draw);
  as(second, draw);
  as(second, draw);
  expect(first.session.elsewhere.get()).toBe('');
  expect(inSite()).toEqual([3, 4]);
});

test('a tab with another drawing hears nothing', () => {
  const { first, second, as } = twoTabs();
  as(second, ({ clear }) => clear());
  as(second, draw);
  as(first, draw);
  expect(second.session.elsewhere.get()).toBe('');
});
