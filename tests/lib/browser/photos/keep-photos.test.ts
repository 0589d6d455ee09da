// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { keepPhotos } from '../../../../lib/browser/photos/keep-photos';
import type { KeptPhoto, PhotoKeep } from '../../../../lib/browser/photos/kept-photo';
import { photoTab } from '../../../../lib/browser/photos/photo-tab';
import { AS_IT_STANDS } from '../../../../lib/reading/photo-edits';
import { createPhotoSession } from '../../../../lib/session/photo/photo-session';
import { createFakeRecogniser } from '../fake-recogniser';
import { boxAt, somePicture } from '../photo-answers';

const file = new Blob(['a picture']);
const removed = { edits: { ...AS_IT_STANDS, removed: [boxAt(0)] }, chosen: null, set: [] };
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** What a browser keeps, by the tab; `isFull` where it keeps nothing. */
function browserWith(kept: Record<string, KeptPhoto> = {}, isFull = false) {
  const writes: string[] = [];
  const put = async (what: string, tab: string, next: KeptPhoto) => {
    writes.push(what);
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    kept[tab] = next;
  };
  const keep = (tab: string): PhotoKeep => ({
    get: async () => kept[tab],
    setFile: (own, steps) => put('file', tab, { file: own, steps }),
    setSteps: (steps) => put('steps', tab, { file: kept[tab]?.file ?? file, steps }),
    async forget() {
      delete kept[tab];
    },
  });
  return { kept, keep, writes };
}

/** A page of this tab, whose pictures are decoded at once. */
async function pageIn({ keep }: ReturnType<typeof browserWith>) {
  const photo = createPhotoSession();
  const recogniser = createFakeRecogniser();
  photo.attach(recogniser);
  const leave = keepPhotos(photo, keep);
  const decode = async () => {
    await settled();
    await recogniser.fileQuestions.at(-1)?.answer({ picture: somePicture, reduction: 1 });
    await settled();
  };
  return { photo, decode, leave, asked: recogniser.photoQuestions };
}

beforeEach(() => sessionStorage.clear());

test('a photograph is there again after a reload, with its edits and what Undo leads to', async () => {
  const browser = browserWith();
  const first = await pageIn(browser);
  first.photo.open(file);
  await first.decode();
  first.photo.edit(removed);
  await settled();
  first.leave();
  const second = await pageIn(browser);
  await second.decode();
  expect(second.asked.map(({ edits }) => edits)).toEqual([removed.edits]);
  second.photo.undo();
  expect(second.asked.at(-1)?.edits.removed).toEqual([]);
});

test('the file is written once, and then only the edits', async () => {
  const browser = browserWith();
  const { photo, decode } = await pageIn(browser);
  photo.open(file);
  await decode();
  photo.edit(removed);
  photo.undo();
  await settled();
  expect(browser.writes).toEqual(['file', 'steps', 'steps']);
});

test('what is closed is forgotten', async () => {
  const browser = browserWith();
  const { photo, decode } = await pageIn(browser);
  photo.open(file);
  await decode();
  expect(Object.keys(browser.kept)).toEqual([photoTab()]);
  photo.close();
  await settled();
  expect([browser.kept, photoTab()]).toEqual([{}, undefined]);
});

test('what is closed while it is still being written is forgotten, too', async () => {
  const browser = browserWith();
  let finish = () => {};
  const isWritten = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const keep = (tab: string): PhotoKeep => {
    const own = browser.keep(tab);
    return { ...own, setFile: (...what) => isWritten.then(() => own.setFile(...what)) };
  };
  const { photo, decode } = await pageIn({ ...browser, keep });
  photo.open(file);
  await decode();
  photo.close();
  finish();
  await settled();
  expect([browser.kept, photoTab()]).toEqual([{}, undefined]);
});

test('a photograph that was opened before this began is kept, too', async () => {
  const browser = browserWith();
  const photo = createPhotoSession();
  const recogniser = createFakeRecogniser();
  photo.attach(recogniser);
  photo.open(file);
  await recogniser.fileQuestions[0]?.answer({ picture: somePicture, reduction: 1 });
  await settled();
  keepPhotos(photo, browser.keep);
  await settled();
  expect(Object.values(browser.kept).map((one) => one.file)).toEqual([file]);
});

test('a browser that keeps nothing loses it with the page, and nothing else happens', async () => {
  const browser = browserWith({}, true);
  const { photo, decode } = await pageIn(browser);
  photo.open(file);
  await decode();
  expect([photo.state.get().kind, photoTab()]).toEqual(['open', undefined]);
});

test('a photograph that is opened before the old one is back stays', async () => {
  const browser = browserWith();
  const first = await pageIn(browser);
  first.photo.open(file);
  await first.decode();
  first.leave();
  const second = await pageIn(browser);
  const other = new Blob(['another']);
  second.photo.open(other);
  await second.decode();
  const state = second.photo.state.get();
  expect(state.kind === 'open' && state.file).toBe(other);
});
