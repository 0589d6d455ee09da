// Apart from messages.ts, which every page has: what two pages share without having all of it alike costs each some bytes.

/** What a later page says to the service worker in charge once it has loaded all it needs: some of that came past it. */
export const KEEP_LATER_FILES = 'keep-later-files';

/** What it says as soon as it is there: who leaves it before it has all it needs finds at least the page again. */
export const KEEP_LATER_PAGES = 'keep-later-pages';
