import { expect, test, vi } from 'vitest';
import { type Arrivals, catchArrivals } from '../../../../lib/browser/input/catch-arrivals';

type Launch = Parameters<Parameters<NonNullable<Arrivals['launchQueue']>['setConsumer']>[0]>[0];

const settled = () => new Promise((resolve) => setTimeout(resolve));
const file = new File(['a picture'], 'a.png');

function pageAt(search: string) {
  let launch: ((launch: Launch) => void) | undefined;
  const replaceState = vi.fn();
  const page = {
    location: { search, pathname: '/digits/', href: `https://example.org/digits/${search}` } as Location,
    history: { state: { of: 'Next' }, replaceState } as unknown as History,
    launchQueue: {
      setConsumer: (take: (launch: Launch) => void) => {
        launch = take;
      },
    },
  };
  return {
    page,
    replaceState,
    launch: (files: readonly File[]) => launch?.({ files: files.map((one) => ({ getFile: async () => one })) }),
  };
}

test('a file that the system opens with the site is taken, and a launch without any is none', async () => {
  const taken: (readonly File[])[] = [];
  const { page, launch } = pageAt('');
  catchArrivals((files) => taken.push(files), page);
  launch([]);
  launch([file]);
  await settled();
  expect(taken).toEqual([[file]]);
});

test('the page that a share leads to takes it, and forgets that in its address', async () => {
  const taken: (readonly File[])[] = [];
  const { page, replaceState } = pageAt('?shared');
  catchArrivals((files) => taken.push(files), page);
  await vi.waitFor(() => expect(taken).toHaveLength(1));
  expect(replaceState).toHaveBeenCalledWith({ of: 'Next' }, '', '/digits/');
});

test('any other page takes nothing', async () => {
  const take = vi.fn();
  const { page, replaceState } = pageAt('?embed=1');
  catchArrivals(take, page);
  await settled();
  expect([take, replaceState].map((one) => one.mock.calls.length)).toEqual([0, 0]);
});
