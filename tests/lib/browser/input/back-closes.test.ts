import { expect, test } from 'vitest';
import { backCloses, type Visits } from '../../../../lib/browser/input/back-closes';
import { UserError } from '../../../../lib/errors/user-error';
import type { ManyState } from '../../../../lib/session/many/many-state';
import type { PhotoState } from '../../../../lib/session/photo/photo-session';
import { createStore } from '../../../../lib/state/store';

interface Visit {
  readonly pathname: string;
  readonly hash?: string;
  readonly state: unknown;
}

/** A tab's visits, as a browser has them: a new one forgets those that Back had left. */
function tabAt(pathname: string) {
  const events = new EventTarget();
  let [visits, at]: [Visit[], number] = [[{ pathname, state: null }], 0];
  const here = (): Visit => visits[at] as Visit;
  const go = (by: number) => {
    at = Math.max(0, at + by);
    events.dispatchEvent(new Event('popstate'));
  };
  const visit = (next: Visit) => {
    visits = [...visits.slice(0, at + 1), next];
    at += 1;
  };
  const page: Visits = {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    history: {
      get state() {
        return here().state;
      },
      pushState: (state) => visit({ pathname: here().pathname, state }),
      go: (by = 0) => go(by),
    },
    location: {
      get pathname() {
        return here().pathname;
      },
      get hash() {
        return here().hash ?? '';
      },
    },
  };
  /** A fragment is put behind the address: a visit of its own, of which the browser tells as of Back. */
  const paste = (hash: string) => {
    visit({ pathname: here().pathname, hash, state: null });
    go(0);
  };
  return { page, go, paste, visit: (pathname: string) => visit({ pathname, state: null }), count: () => at };
}

const unreadable: PhotoState = { kind: 'unreadable', error: new UserError('It is no picture.', 'Choose another.') };

const begun: ManyState = { pictures: [], run: { kind: 'going' }, sort: { by: 'doubt' }, leftOver: 0, isBegun: true };

function photoIn(tab: ReturnType<typeof tabAt>) {
  const state = createStore<PhotoState>({ kind: 'closed' });
  const many = createStore<ManyState | undefined>(undefined);
  const close = () => state.set({ kind: 'closed' });
  const open = () => {
    state.set({ kind: 'opening' });
    state.set(unreadable);
  };
  const stop = backCloses({ photo: { state, close }, many }, tab.page);
  return { open, close, stop, many, kind: () => state.get().kind, opening: () => state.set({ kind: 'opening' }) };
}

test('Back closes a photograph, and the next Back leaves the page', () => {
  const tab = tabAt('/');
  const { open, kind } = photoIn(tab);
  open();
  expect(tab.count()).toBe(1);
  tab.go(-1);
  expect([kind(), tab.count()]).toEqual(['closed', 0]);
});

test('closing it by its button leaves no visit behind, and another photograph is no other visit', () => {
  const tab = tabAt('/');
  const { open, close } = photoIn(tab);
  open();
  open();
  expect(tab.count()).toBe(1);
  close();
  expect(tab.count()).toBe(0);
});

test('it stays open while another page is looked at, and when one comes back by Back', () => {
  const tab = tabAt('/');
  const { open, kind } = photoIn(tab);
  open();
  tab.visit('/compare');
  tab.go(-1);
  expect(kind()).toBe('unreadable');
  tab.go(-1);
  expect(kind()).toBe('closed');
});

test('it stays open when one comes home by a link and goes back to the other page', () => {
  const tab = tabAt('/');
  const { open, kind } = photoIn(tab);
  open();
  tab.visit('/compare');
  tab.visit('/');
  tab.go(-1);
  expect(kind()).toBe('unreadable');
});

test('a link that is pasted over it leaves it open, and so does Back from there', () => {
  const tab = tabAt('/');
  const { open, kind } = photoIn(tab);
  open();
  tab.paste('#1abc');
  expect(kind()).toBe('unreadable');
  tab.go(-1);
  expect(kind()).toBe('unreadable');
  tab.go(-1);
  expect(kind()).toBe('closed');
});

test('one that opens on the way to its page belongs to that page', () => {
  const tab = tabAt('/how-good');
  const { open, kind, opening } = photoIn(tab);
  opening();
  tab.visit('/');
  open();
  expect(tab.count()).toBe(2);
  tab.go(-1);
  expect([kind(), tab.count()]).toEqual(['closed', 1]);
});

test('after a reload, Back closes the photograph that was restored', () => {
  const tab = tabAt('/');
  const before = photoIn(tab);
  before.open();
  before.stop();
  const { open, kind } = photoIn(tab);
  open();
  expect(tab.count()).toBe(1);
  tab.go(-1);
  expect([kind(), tab.count()]).toEqual(['closed', 0]);
});

test('Back leads from a photograph to the many pictures below it, and then closes those', () => {
  const tab = tabAt('/');
  const { open, kind, many } = photoIn(tab);
  many.set(begun);
  open();
  expect(tab.count()).toBe(2);
  tab.go(-1);
  expect([kind(), many.get()]).toEqual(['closed', begun]);
  tab.go(-1);
  expect([many.get(), tab.count()]).toEqual([undefined, 0]);
});

test('Back over two visits at once closes both', () => {
  const tab = tabAt('/');
  const { open, kind, many } = photoIn(tab);
  many.set(begun);
  open();
  tab.go(-2);
  expect([kind(), many.get(), tab.count()]).toEqual(['closed', undefined, 0]);
});

test('many pictures in place of a photograph take over its visit', () => {
  const tab = tabAt('/');
  const { open, close, many } = photoIn(tab);
  open();
  many.set(begun);
  close();
  expect([tab.count(), many.get()]).toEqual([1, begun]);
  many.set(undefined);
  expect(tab.count()).toBe(0);
});

test('Back asks first where something of the table is unsaved, and the table has its visit again', () => {
  const tab = tabAt('/');
  const { many } = photoIn(tab);
  many.set(begun);
  many.set({ ...begun, isUnsaved: true });
  tab.go(-1);
  expect([many.get()?.isLeaving, tab.count()]).toEqual([true, 1]);
  many.set(undefined);
  expect(tab.count()).toBe(0);
});

test('many pictures that are dropped on another page belong to the page that reads them', () => {
  const tab = tabAt('/how-good');
  const { many } = photoIn(tab);
  many.set({ ...begun, isBegun: false });
  tab.visit('/');
  many.set(begun);
  expect(tab.count()).toBe(2);
});
