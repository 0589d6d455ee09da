import { isEmbedded } from '../../../lib/browser/files/address';
import { followAddress } from '../../../lib/browser/files/follow-address';
import { saveDrawings } from '../../../lib/browser/files/save-drawings';
import { createSession, type Session } from '../../../lib/session/session';
import { createFakeRecogniser, type FakeRecogniser } from './fake-recogniser';

/** What a storage does when it fails. Browsers throw what they like. */
export type Failure = 'none' | 'reading' | 'writing' | 'everything';

export type FakeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly items: Map<string, string> };

/** One page of a tab, with the program's own session code behind it. */
export interface FakePage {
  readonly session: Session;
  readonly recogniser: FakeRecogniser;
  readonly window: EventTarget;
  /** The fragment of its address. */
  hash: string;
}

export interface FakeTab {
  readonly session: FakeStorage;
  /** The tab's history: addresses, and the pages that show them. */
  entries: { hash: string; page: FakePage }[];
  at: number;
}

/** Tabs with their pages, their histories and their storages, as a browser has them. */
export class FakeBrowser {
  failure: Failure = 'none';
  readonly tabs: FakeTab[] = [];
  readonly site = this.storage((value) => this.tell(value));
  /** Who changes the site's storage hears nothing of it. */
  private acting: FakePage | undefined;

  page(tab: FakeTab): FakePage {
    return this.entry(tab).page;
  }

  /** Opens a tab; one that is restored or duplicated has another one's session. */
  open(hash = '', session = new Map<string, string>()): FakeTab {
    const tab: FakeTab = { session: this.storage(() => {}, session), entries: [], at: -1 };
    this.tabs.push(tab);
    this.load(tab, hash);
    return tab;
  }

  close(tab: FakeTab): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
  }

  /** Opens a page in this tab; the one before stays as it is, for Back to bring again. */
  load(tab: FakeTab, hash = ''): void {
    this.go(tab, { hash, page: this.newPage(tab, hash) });
  }

  /** Changes the fragment of the page's address, as a link that is pasted there does. */
  paste(tab: FakeTab, hash: string): void {
    const page = this.page(tab);
    this.go(tab, { hash, page });
    page.hash = hash;
    page.window.dispatchEvent(new Event('hashchange'));
  }

  reload(tab: FakeTab): void {
    const { hash, page } = this.entry(tab);
    this.replacePage(tab, page, this.newPage(tab, hash));
  }

  /** Back or forward; `isFrozen` where the browser brings an earlier page again as it was left. */
  travel(tab: FakeTab, by: -1 | 1, isFrozen: boolean): void {
    const [from, to] = [this.entry(tab), tab.entries[tab.at + by]];
    if (!to) return;
    tab.at += by;
    to.page.hash = to.hash;
    if (to.page === from.page) to.page.window.dispatchEvent(new Event('hashchange'));
    else if (isFrozen)
      this.as(to.page, () => to.page.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    else this.replacePage(tab, to.page, this.newPage(tab, to.hash));
  }

  /** Does something as a person does it on the page of a tab. */
  as<T>(page: FakePage, act: () => T): T {
    const before = this.acting;
    this.acting = page;
    try {
      return act();
    } finally {
      this.acting = before;
    }
  }

  /** A page within another site's page, which its address says. */
  embed(tab: FakeTab): Session {
    return this.newPage(tab, '', {}).session;
  }

  private newPage(tab: FakeTab, hash: string, parent?: object): FakePage {
    const session = createSession();
    const recogniser = createFakeRecogniser();
    session.attach(recogniser);
    const entry = (): string => tab.entries[tab.at]?.hash ?? '';
    const href = (own: string) => `https://scrawl.example/${parent ? '?embed=1' : ''}${own}`;
    const window = Object.assign(new EventTarget(), {
      location: {
        get hash() {
          return page.hash;
        },
        get href() {
          return href(page.hash);
        },
        pathname: '/',
        search: parent ? '?embed=1' : '',
      } as Location,
      history: {
        state: null,
        replaceState: (_data: unknown, _title: string, url: string) => {
          page.hash = new URL(url, href('')).hash;
          const shown = tab.entries[tab.at];
          if (shown?.page === page && entry() !== page.hash) shown.hash = page.hash;
        },
      },
    });
    const page: FakePage = { session, recogniser, window, hash };
    this.as(page, () => {
      followAddress(session.shared, window);
      const self = window as unknown as Window & typeof globalThis;
      if (!isEmbedded({ location: window.location, self, parent: (parent as Window) ?? self }))
        saveDrawings(session, { tab: tab.session, site: this.site }, window, (act) => act());
    });
    return page;
  }

  private entry(tab: FakeTab): { hash: string; page: FakePage } {
    const entry = tab.entries[tab.at];
    if (!entry) throw new Error('The tab shows no page.');
    return entry;
  }

  private go(tab: FakeTab, entry: { hash: string; page: FakePage }): void {
    tab.at += 1;
    tab.entries = [...tab.entries.slice(0, tab.at), { ...entry, hash: entry.page.hash || entry.hash }];
  }

  private replacePage(tab: FakeTab, old: FakePage, next: FakePage): void {
    tab.entries = tab.entries.map((entry, i) => {
      if (entry.page !== old) return entry;
      return { page: next, hash: i === tab.at ? next.hash : entry.hash };
    });
  }

  private storage(onChange: (page: FakePage | undefined) => void, items = new Map<string, string>()): FakeStorage {
    const fail = (what: Failure) => {
      if (this.failure === what || this.failure === 'everything') throw 'The storage is not there.';
    };
    const change = (key: string, act: () => void) => {
      const before = items.get(key);
      act();
      if (items.get(key) !== before) onChange(this.acting);
    };
    return {
      items,
      getItem(key) {
        fail('reading');
        return items.get(key) ?? null;
      },
      setItem(key, value) {
        fail('writing');
        change(key, () => items.set(key, value));
      },
      removeItem(key) {
        fail('writing');
        change(key, () => items.delete(key));
      },
    };
  }

  /** Pages that lie frozen in a tab's history hear of it as little as the one that changed it. */
  private tell(by: FakePage | undefined): void {
    for (const tab of this.tabs) {
      const page = tab.entries[tab.at]?.page;
      if (page && page !== by) this.as(page, () => page.window.dispatchEvent(new Event('storage')));
    }
  }
}
