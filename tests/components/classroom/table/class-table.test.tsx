// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClassTable } from '../../../../components/classroom/table/class-table';
import { linkOf } from '../../../../lib/browser/files/link-of';
import { UserError } from '../../../../lib/errors/user-error';
import { uncorrected } from '../../../../lib/strokes/corrections';
import { formatStrokesLine } from '../../../../lib/strokes/strokes-file';
import type { LoadedNetwork } from '../../../../lib/worker/api/comparer-api';
import { goldenDigit } from '../../../e2e/helpers/drawings';
import { createFakeComparer, type FakeComparer } from '../../fake-comparer';
import { comparison, networks } from '../../render-compare';

const ids = networks.map(({ id }) => id);
const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  // The jsdom of our tests has no `text()` for files.
  Object.assign(Blob.prototype, {
    text(this: Blob) {
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsText(this);
      });
    },
  });
  const blobs: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => {} });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    void blobs[Number(this.href.replace('blob:', '')) - 1]
      ?.text()
      .then((text) => saved.push(`${this.download}\n${text}`));
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Reflect.deleteProperty(Blob.prototype, 'text');
  for (const name of ['createObjectURL', 'revokeObjectURL']) Reflect.deleteProperty(URL, name);
});

function renderTable() {
  const made: FakeComparer[] = [];
  const create = async () => {
    const comparer = createFakeComparer(ids);
    made.push(comparer);
    return comparer;
  };
  render(
    <StrictMode>
      <ClassTable networks={networks} create={create} />
    </StrictMode>,
  );
  const user = userEvent.setup();
  const comparer = () => made.find((one) => !one.disposed()) as FakeComparer;
  return {
    user,
    made,
    comparer,
    /** All networks are loaded. */
    ready: async () => {
      await vi.waitFor(() => expect(made.some((one) => !one.disposed())).toBe(true));
      await act(async () => {
        for (const id of ids) comparer().become(id, { kind: 'ready', network: {} as LoadedNetwork });
      });
    },
    /** The networks read these, in their order. */
    read: async (...texts: readonly string[]) => {
      const before = comparer().questions.length;
      const answer = comparison(Object.fromEntries(ids.map((id, i) => [id, texts[i] ?? ''])));
      await act(async () => comparer().questions[before - 1]?.answer(answer));
    },
    paste: async (text: string) => {
      await user.click(screen.getByRole('textbox', { name: /Links/ }));
      await user.paste(text);
      await user.click(screen.getByRole('button', { name: 'Add the links' }));
    },
    choose: (...files: readonly File[]) => user.upload(screen.getByLabelText('Choose files'), [...files]),
  };
}

const linkTo = (label: string) => linkOf(uncorrected(goldenDigit(label).drawing), { href: 'https://scrawl.example/' });
const strokes = (name: string, ...labels: readonly string[]) =>
  new File(
    [labels.map((label) => formatStrokesLine({ ...goldenDigit(label), writer: `${name} ${label}` })).join('\n')],
    `${name}.jsonl`,
    { type: 'application/json' },
  );
const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement;
const score = (name: string) =>
  within(screen.getByRole('table', { name: 'How often each network is right' })).getByRole('row', {
    name: new RegExp(`^${name} `),
  }).textContent;

test('nothing is fetched before there is something to read', () => {
  const { made } = renderTable();
  expect(made).toEqual([]);
  expect(screen.queryByRole('table')).toBeNull();
});

test('labelled files are read and counted, for each network by itself', async () => {
  const { choose, ready, read } = renderTable();
  await choose(strokes('Anna', '7', '1'));
  expect(await screen.findByText('2 drawings')).toBeVisible();
  await ready();
  await read('7', '1', '7');
  await read('1', '1', '1');
  expect(row('Anna 7')).toHaveTextContent('7 ✓, right: Softmax, Ours');
  expect(row('Anna 7')).toHaveTextContent('1 ✗, wrong: Layers');
  expect([score('Softmax'), score('Layers'), score('Ours')]).toEqual([
    'Softmax2 of 2100 %',
    'Layers1 of 250 %',
    'Ours2 of 2100 %',
  ]);
});

test('of links, what each is is set by one tap, and counted from then on', async () => {
  const { user, paste, ready, read } = renderTable();
  await paste(`Ben ${linkTo('7')}\nZoe ${linkTo('1')}`);
  await ready();
  await read('7', '1', '7');
  await read('1', '1', '1');
  expect(screen.getByText('Nothing is counted yet. Tap what each drawing is.')).toBeVisible();
  await user.click(within(row('Ben')).getByRole('radio', { name: '7' }));
  expect(score('Layers')).toBe('Layers0 of 10 %');
  await user.click(within(row('Zoe')).getByRole('radio', { name: '1' }));
  expect(score('Layers')).toBe('Layers1 of 250 %');
});

test('a number has a field, and what most networks read is one tap away', async () => {
  const { user, paste, ready, read } = renderTable();
  await paste(`Ben ${linkTo('7')}`);
  await ready();
  await read('42', '42', '41');
  await user.click(within(row('Ben')).getByRole('button', { name: 'It is 42' }));
  expect(within(row('Ben')).getByRole('textbox', { name: 'What Ben is' })).toHaveValue('42');
  expect(score('Ours')).toBe('Ours0 of 10 %');
});

test('the confusion matrix is of the network that is chosen', async () => {
  const { user, choose, ready, read } = renderTable();
  await choose(strokes('Anna', '7'));
  await ready();
  await read('7', '1', '7');
  const cells = () =>
    within(screen.getByRole('table', { name: /takes for what/ }))
      .getAllByRole('cell')
      .flatMap(({ textContent }, i) => (textContent ? [[Math.floor(i / 11), i % 11, textContent]] : []));
  expect(cells()).toEqual([[7, 7, '1']]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Network' }), 'Layers');
  expect(cells()).toEqual([[7, 1, '1']]);
});

test('what they disagree about is shown with the drawing', async () => {
  const { choose, ready, read } = renderTable();
  await choose(strokes('Anna', '7', '1'));
  await ready();
  await read('7', '1', '2');
  await read('1', '1', '1');
  expect(screen.getAllByRole('img', { name: /^Disputed drawing/ })).toHaveLength(1);
  expect(screen.getByRole('img', { name: 'Disputed drawing of Anna 7' })).toBeVisible();
});

test('bad files are named, the good ones stay, and the notes can be hidden', async () => {
  const { user, choose } = renderTable();
  await choose(strokes('Anna', '7'), new File(['Dear all'], 'letter.txt', { type: 'text/plain' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('“letter.txt” holds no drawing and no link to one.');
  expect(row('Anna 7')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Hide these notes' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('region', { name: 'Your class’s digits' })).toHaveFocus();
});

test('a text with a broken link stays in its field, to be put right', async () => {
  const { paste } = renderTable();
  const text = `Ben ${linkTo('7')?.slice(0, -3)}`;
  await paste(text);
  expect(screen.getByRole('textbox', { name: /Links/ })).toHaveValue(text);
  expect(screen.getByRole('alert')).toHaveTextContent('this link is damaged');
});

test('what was removed can be put back in its place, and the focus stays there', async () => {
  const { user, choose } = renderTable();
  await choose(strokes('Anna', '7', '1'));
  await user.click(await screen.findByRole('button', { name: 'Remove Anna 7' }));
  expect(screen.queryByRole('rowheader', { name: 'Anna 7' })).toBeNull();
  const putBack = screen.getByRole('button', { name: 'Put it back' });
  expect(putBack).toHaveFocus();
  await user.click(putBack);
  expect(row('Anna 7')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Remove Anna 7' })).toHaveFocus();
});

test('the table is saved as CSV', async () => {
  const { user, choose, ready, read } = renderTable();
  await choose(strokes('Anna', '7'));
  await ready();
  await read('7', '1', '7');
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const [name, head, first] = saved[0]?.split(/\r?\n/) ?? [];
  expect(name).toBe('scrawl-class.csv');
  expect(head).toContain('name,is,Softmax,Softmax: sureness in %');
  expect(first).toBe('Anna 7,7,7,90,1,90,7,90');
});

test('where no network can be loaded, it says so, and loads them again on request', async () => {
  const { user, choose, comparer, made } = renderTable();
  await choose(strokes('Anna', '7'));
  await vi.waitFor(() => expect(made.some((one) => !one.disposed())).toBe(true));
  const error = new UserError('The network could not be loaded.', 'Check your connection.');
  await act(async () => {
    for (const id of ids) comparer().become(id, { kind: 'failed', error });
  });
  expect(screen.getByRole('alert')).toHaveTextContent('The network could not be loaded.');
  const before = made.length;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(made.length).toBeGreaterThan(before));
  expect(screen.queryByRole('alert')).toBeNull();
});
