import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFiles } from '../../../../lib/browser/files/open-files';
import { savedDrawings } from '../../../../lib/browser/files/saved-drawings';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import type { Session } from '../../../../lib/session/session';
import { withCorrection, withoutStrokes } from '../../../../lib/strokes/correct';
import { type CorrectedDrawing, uncorrected } from '../../../../lib/strokes/corrections';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { linkCodeOf } from '../../../../lib/strokes/link/link-code';
import { formatStrokesLine } from '../../../../lib/strokes/strokes-file';
import { fuzzed } from '../../../fuzz';
import { type Failure, FakeBrowser, type FakePage, type FakeTab } from '../fake-browser';

// Without motion a link's drawing is there at once.
beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterEach(() => void vi.unstubAllGlobals());

/** Strokes are told apart by where they begin: at multiples of this, in sheet units. */
const APART = 10;

/** A drawing's strokes by name, each behind a bar: another one that begins with its text holds it. */
function nameOf(drawing: Drawing): string {
  return drawing
    .map(([point]) => `|${Math.round((point?.x ?? 0) / APART)},${Math.round((point?.y ?? 0) / APART)}`)
    .join('');
}

/** Whether both are states of one drawing. */
function areStates(one: string, other: string): boolean {
  const strokes = other.split('|').slice(1);
  return one === '' || other === '' || one.split('|').some((stroke) => strokes.includes(stroke));
}

const holds = (whole: string, part: string): boolean => `${whole}|`.startsWith(`${part}|`);

/** Two strokes in the sheet's lower part, where nobody draws in these tests. */
const sent = (row: number): Drawing => [
  [
    { x: 100, y: 600 + 30 * row, t: 0 },
    { x: 400, y: 600 + 30 * row, t: 100 },
  ],
  [
    { x: 500, y: 600 + 30 * row, t: 200 },
    { x: 800, y: 600 + 30 * row, t: 300 },
  ],
];
const links = [0, 1, 2].map((row) => `#${linkCodeOf(uncorrected(sent(row)), DIGIT_FRAME)}`);
const files = [3, 4].map((row) => new File([formatStrokesLine({ drawing: sent(row) })], 'drawing.json'));
const tinyFile = new File(['{"strokes":[[[0,0],[1e-310,0]]]}'], 'tiny.json');
const badFile = new File(['{"strokes":[[[1,'], 'bad.json');
const brokenLinks = ['#1brokenlink', '#9abcdef', links[0]?.slice(0, -3) ?? '', `#1${'A'.repeat(9000)}`];

/** Everything that may happen to a visitor's drawing. */
const kinds = [
  ...['stroke', 'stroke', 'stroke', 'stroke', 'undo', 'undo', 'redo', 'clear'],
  ...['correct', 'correct', 'erase'],
  ...['good link', 'edit a copy', 'edit a copy', 'broken link', 'broken link', 'foreign fragment', 'leave the link'],
  ...['good file', 'tiny file', 'bad file', 'photograph', 'bad photograph', 'photograph closed', 'failed read'],
  ...['reload', 'new tab', 'new tab at a link', 'tab closed', 'session restored', 'tab duplicated', 'embedded page'],
  ...['next page', 'back', 'forward', 'back to a frozen page', 'forward to a frozen page'],
] as const;
type Kind = (typeof kinds)[number] | `storage: ${Failure}`;
const failures = (['none', 'none', 'reading', 'writing', 'everything'] as const).map(
  (one) => `storage: ${one}` as const,
);

interface Step {
  readonly kind: Kind;
  /** Which tab, link or file, of those that there are. */
  readonly tab: number;
  readonly which: number;
}

const visitOf = (all: readonly Kind[]) =>
  fc.array(fc.record({ kind: fc.constantFrom(...all), tab: fc.nat(9), which: fc.nat(9) }), {
    maxLength: 40,
    size: 'max',
  });

/** Each state that Undo and Redo lead to: its strokes, and what was said of them. */
function stepsOf({ sheet }: Session) {
  const { past, future } = sheet.get().history;
  const named = ({ drawing, corrections }: CorrectedDrawing) => nameOf(drawing) + JSON.stringify(corrections);
  return { past: past.map(named), future: future.map(named) };
}

const pick = <T>(list: readonly T[], which: number): T => list[which % list.length] as T;

/** Plays a visitor, and knows which drawings must still be there. */
class Visit {
  readonly browser = new FakeBrowser();
  /** Drawings that nobody has cleared or undone. */
  private live = new Set<string>();
  /** Those that the site's storage held once. */
  private saved = new Set<string>();
  /** What somebody cleared or undid goes as soon as the storage can be written again, whoever shows it still. */
  private givenUp = new Set<string>();
  private readonly closed: Map<string, string>[] = [];
  private strokes = 0;
  private hasFailed = false;

  constructor() {
    this.browser.open();
  }

  async take({ kind, tab: whichTab, which }: Step): Promise<void> {
    const { browser } = this;
    const tab = pick(browser.tabs, whichTab);
    const page = browser.page(tab);
    const { corrections } = page.session.content();
    const before = nameOf(page.session.drawing());
    const steps = stepsOf(page.session);
    const isOwn = tab.session.items.size > 0;
    const hasSteps = tab.session.items.has('scrawl.steps');
    await browser.as(page, () => this.act(kind, tab, page, which));
    await settled(page.session);
    for (const { session } of browser.tabs.map((one) => browser.page(one))) await settled(session);
    const after = nameOf(page.session.drawing());
    this.checkSheet(kind, page.session, before, after);
    // A tab in which nothing was drawn yet begins with what another one has drawn since.
    if (kind === 'reload' && !this.hasFailed && isOwn) {
      const { content } = browser.page(tab).session;
      expect(nameOf(content().drawing), 'the sheet after a reload').toBe(before);
      expect(content().corrections, 'what was said of it').toEqual(corrections);
    }
    if (kind === 'reload' && !this.hasFailed && hasSteps) {
      const after = stepsOf(browser.page(tab).session);
      expect(after.past.slice(after.past.length - steps.past.length), 'what Undo leads to').toEqual(steps.past);
      expect(after.future, 'what Redo leads to').toEqual(steps.future);
    }
    if (['clear', 'undo', 'redo', 'erase'].includes(kind) && areStates(before, after))
      for (const one of this.live) if (holds(before, one) && !holds(after, one)) this.giveUp(one);
    this.checkStorage();
  }

  private act(kind: Kind, tab: FakeTab, page: FakePage, which: number): unknown {
    const { browser, closed } = this;
    const { session } = page;
    const { shared, photo } = session;
    const isCovered = !['closed', 'broken'].includes(shared.state.get().kind) || photo.state.get().kind !== 'closed';
    const state = shared.state.get();
    if (kind.startsWith('storage: ')) {
      browser.failure = kind.slice('storage: '.length) as Failure;
      this.hasFailed ||= browser.failure !== 'none';
      return;
    }
    switch (kind) {
      case 'stroke':
        return isCovered || this.draw(session);
      case 'undo':
      case 'redo':
      case 'clear':
        return isCovered || session[kind]();
      case 'correct':
        return isCovered || correctOne(session, which);
      case 'erase':
        return isCovered || eraseOne(session, which);
      case 'good link':
        return browser.paste(tab, pick(links, which));
      case 'broken link':
        return browser.paste(tab, pick(brokenLinks, which));
      case 'foreign fragment':
        return browser.paste(tab, '#top');
      case 'edit a copy':
        return state.kind === 'open' && session.place(state.content);
      case 'leave the link':
        return shared.close();
      case 'good file':
        return openFiles(session, [pick(files, which)], 'chosen');
      case 'tiny file':
        return openFiles(session, [tinyFile], 'chosen');
      case 'bad file':
        return openFiles(session, [badFile], 'chosen');
      case 'photograph':
      case 'bad photograph':
        return openPhoto(page, kind === 'photograph');
      case 'photograph closed':
        return photo.close();
      case 'failed read':
        return page.recogniser.questions.at(-1)?.fail(new Error('The network is gone.'));
      case 'reload':
        return browser.reload(tab);
      case 'new tab':
        return void browser.open();
      case 'new tab at a link':
        return void browser.open(pick([...links, ...brokenLinks, '#top'], which));
      case 'tab closed':
        if (browser.tabs.length < 2) return;
        closed.push(new Map(tab.session.items));
        return browser.close(tab);
      case 'session restored':
        return closed.length > 0 && void browser.open('', new Map(pick(closed, which)));
      case 'tab duplicated':
        // Its session is restored once more, much later perhaps.
        closed.push(new Map(tab.session.items));
        return void browser.open(page.hash, new Map(tab.session.items));
      case 'embedded page':
        return this.draw(browser.embed(tab));
      case 'next page':
        return browser.load(tab);
      case 'back':
      case 'back to a frozen page':
        return browser.travel(tab, -1, kind !== 'back');
      default:
        return browser.travel(tab, 1, kind !== 'forward');
    }
  }

  private draw(session: Session): void {
    const [column, row] = [this.strokes % 80, Math.floor(this.strokes / 80)];
    const [x, y] = [APART * (column + 1), APART * row];
    const t = 10_000 * ++this.strokes;
    session.penDown({ x, y, t });
    session.penMove([{ x: x + 30, y, t: t + 100 }]);
    session.penUp();
  }

  /** What the person did is on the sheet; whatever else happened, the drawing lies there, or Undo brings it again. */
  private checkSheet(kind: Kind, { sheet, drawing }: Session, before: string, after: string): void {
    const { past, future } = sheet.get().history;
    if (after === before) return;
    if (kind === 'stroke') expect(holds(after, before), 'a stroke adds to the drawing').toBe(true);
    else if (kind === 'undo') expect(nameOf(future[0]?.drawing ?? [])).toBe(before);
    else expect(nameOf(past.at(-1)?.drawing ?? []), `Undo after: ${kind}`).toBe(before);
    expect(
      drawing()
        .flat()
        .every(({ x, y }) => Number.isFinite(x + y)),
    ).toBe(true);
  }

  /** What the next visit would find. */
  found(): string[] {
    const { browser } = this;
    const { failure } = browser;
    browser.failure = 'none';
    const found = savedDrawings({ tab: undefined, site: browser.site }).map(({ drawing }) => nameOf(drawing));
    browser.failure = failure;
    return found;
  }

  private giveUp(one: string): void {
    this.live.delete(one);
    this.saved.delete(one);
    this.givenUp.add(one);
  }

  /** Whoever closed all tabs now would find every drawing again. */
  private checkStorage(): void {
    const { browser } = this;
    for (const tab of browser.tabs) {
      const present = nameOf(browser.page(tab).session.drawing());
      if (present !== '') this.live.add(present);
    }
    const kept = this.found();
    for (const one of this.live) {
      const isThere = kept.some((whole) => holds(whole, one));
      if (isThere) this.saved.add(one);
      else if (!this.hasFailed || (this.saved.has(one) && !this.givenUp.has(one)))
        expect(kept, 'what the next visit finds').toContain(one);
    }
  }
}

/** Says of one of the strokes on the sheet that it is a 7. */
function correctOne(session: Session, which: number): void {
  const { length } = session.drawing();
  if (length > 0) session.change((content) => withCorrection(content, { strokes: [which % length], text: '7' }));
}

function eraseOne(session: Session, which: number): void {
  const { length } = session.drawing();
  if (length > 0) session.change((content) => withoutStrokes(content, [which % length]));
}

/** Until no link is opening, and what saves the undo steps is there. */
async function settled({ shared }: Session): Promise<void> {
  await import('../../../../lib/browser/tabs/saved-steps');
  while (shared.state.get().kind === 'opening') await new Promise((resolve) => setTimeout(resolve));
}

async function openPhoto({ session, recogniser }: FakePage, isGood: boolean): Promise<void> {
  await openFiles(session, [new File(['a picture'], 'photo.png', { type: 'image/png' })], 'chosen');
  const question = recogniser.fileQuestions.at(-1);
  const picture = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
  await (isGood ? question?.answer({ picture } as never) : question?.fail(new Error('No picture.')));
}

async function play(steps: readonly Step[]): Promise<void> {
  const visit = new Visit();
  for (const step of steps) await visit.take(step);
}

test('whatever happens, a drawing is there until it is cleared or undone', async () => {
  await fc.assert(fc.asyncProperty(visitOf(kinds), play), { numRuns: fuzzed(1600), seed: 1 });
});

test('a storage that fails costs nothing that it held', async () => {
  await fc.assert(fc.asyncProperty(visitOf([...kinds, ...failures, ...failures]), play), {
    numRuns: fuzzed(1600),
    seed: 2,
  });
});

test('a drawing that a copy took the place of stays, though the copy is cleared and every tab closed', async () => {
  const visit = new Visit();
  for (const kind of ['stroke', 'good link', 'edit a copy', 'clear'] as const)
    await visit.take({ kind, tab: 0, which: 0 });
  expect(visit.found()).toEqual(['|1,0']);
});

test('the next visit finds nothing of what was cleared, or undone to the last stroke', async () => {
  const visit = new Visit();
  for (const kind of ['stroke', 'stroke', 'clear', 'stroke', 'reload', 'clear'] as const)
    await visit.take({ kind, tab: 0, which: 0 });
  expect(visit.browser.site.items.size).toBe(0);
  for (const kind of ['stroke', 'stroke', 'undo', 'undo'] as const) await visit.take({ kind, tab: 0, which: 0 });
  expect(visit.browser.site.items.size).toBe(0);
});

test('what was said of a drawing is kept and comes back, and leaves no second drawing', async () => {
  const visit = new Visit();
  for (const kind of ['stroke', 'stroke', 'correct', 'reload'] as const) await visit.take({ kind, tab: 0, which: 0 });
  const [tab] = visit.browser.tabs;
  expect(tab && visit.browser.page(tab).session.content().corrections).toEqual([{ strokes: [0], text: '7' }]);
  expect(visit.found()).toEqual(['|1,0|2,0']);
  await visit.take({ kind: 'correct', tab: 0, which: 1 });
  expect(visit.found()).toEqual(['|1,0|2,0']);
  await visit.take({ kind: 'undo', tab: 0, which: 0 });
  expect(visit.found()).toEqual(['|1,0|2,0']);
});

test('what was erased leaves no second drawing, and is kept again once that is undone', async () => {
  const visit = new Visit();
  for (const kind of ['stroke', 'stroke', 'stroke', 'erase'] as const) await visit.take({ kind, tab: 0, which: 0 });
  expect(visit.found()).toEqual(['|2,0|3,0']);
  await visit.take({ kind: 'undo', tab: 0, which: 0 });
  expect(visit.found()).toEqual(['|1,0|2,0|3,0']);
  for (const kind of ['erase', 'erase', 'erase'] as const) await visit.take({ kind, tab: 0, which: 0 });
  expect(visit.browser.site.items.size).toBe(0);
});

test('what lies on an open sheet stays, though another tab that began with it clears it', async () => {
  const visit = new Visit();
  await visit.take({ kind: 'stroke', tab: 0, which: 0 });
  await visit.take({ kind: 'new tab', tab: 0, which: 0 });
  await visit.take({ kind: 'clear', tab: 1, which: 0 });
  expect(visit.found()).toEqual(['|1,0']);
  await visit.take({ kind: 'clear', tab: 0, which: 0 });
  expect(visit.found()).toEqual([]);
});

test('two tabs that draw on do not push each other’s drawings out', async () => {
  const visit = new Visit();
  await visit.take({ kind: 'new tab', tab: 0, which: 0 });
  for (const tab of [0, 1, 0, 1]) await visit.take({ kind: 'stroke', tab, which: 0 });
  expect(visit.found()).toEqual(['|1,0|3,0', '|2,0|4,0']);
});

test('a page within another site’s page keeps nothing; the same address opened for itself does', () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  const pen = (session: Session) => {
    session.penDown({ x: 1, y: 1, t: 0 });
    session.penUp();
  };
  pen(browser.embed(tab));
  expect(browser.site.items.size + tab.session.items.size).toBe(0);
  pen(browser.page(tab).session);
  expect(browser.site.items.size + tab.session.items.size).toBe(2);
});
