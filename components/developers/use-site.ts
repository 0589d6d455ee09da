import { useSyncExternalStore } from 'react';

const home = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/`;

/** The address of the home page, with a slash at its end. Only the browser knows it; until then it is one to be replaced. */
export const useSite = (): string =>
  useSyncExternalStore(
    never,
    () => new URL(home, location.href).href,
    () => `https://example.org${home}`,
  );

/** A subscription to a value that never changes. */
const never = () => () => {};
