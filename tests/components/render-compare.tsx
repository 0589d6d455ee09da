import { act, render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { Compare } from '../../components/compare/compare';
import type { NetworkFacts } from '../../components/compare/network/compare-facts';
import type { ModelCard } from '../../lib/reading/card';
import { type DigitReading, textOf } from '../../lib/reading/reading';
import type { Comparison, LoadedNetwork, SignedPicture } from '../../lib/worker/api/comparer-api';
import { probabilities } from '../lib/browser/fake-recogniser';
import { createFakeComparer, type FakeComparer } from './fake-comparer';

const LEARNT = [
  { pictures: 50_000, accuracy: 0.98 },
  { pictures: 200_000, accuracy: 0.995 },
];

export const networks: NetworkFacts[] = ['Softmax', 'Layers', 'Ours'].map((title, i) => ({
  id: title.toLowerCase(),
  title,
  short: title,
  architecture: `Architecture of ${title}`,
  parameters: 7850 * (i + 1),
  bytes: 33_000 * (i + 1),
  mnist: [0.9231, undefined, 0.9959][i],
  pen: i === 0 ? undefined : 0.8,
  mnistUnrefused: title === 'Ours' ? 0.9963 : undefined,
  penUnrefused: undefined,
  curve: title === 'Ours' ? LEARNT : [],
  recipe: i === 0 ? 'gradient descent 0.01' : undefined,
  seconds: i === 0 ? 49 : undefined,
  findsDigits: title === 'Ours',
}));

const signed: SignedPicture = { width: 28, height: 28, data: new Float32Array(784) };

const loaded: Readonly<Record<string, LoadedNetwork>> = {
  softmax: {
    card: {} as ModelCard,
    weights: { layers: 1, pictures: Array.from({ length: 10 }, () => signed) },
    responses: 0,
  },
  layers: { card: {} as ModelCard, weights: { layers: 0, pictures: [] }, responses: 0 },
  ours: { card: {} as ModelCard, weights: { layers: 0, pictures: [] }, responses: 16 },
};

/** Tells a comparer that all its networks are loaded. */
export function allLoaded(comparer: FakeComparer): void {
  for (const id of Object.keys(comparer.states()))
    comparer.become(id, { kind: 'ready', network: loaded[id] as LoadedNetwork });
}

/** The page with three networks and a comparer that the test answers for, as React runs it in development. */
export function renderCompare() {
  const made: FakeComparer[] = [];
  const create = (given: readonly NetworkFacts[]) => {
    const comparer = createFakeComparer(
      given.map(({ id }) => id),
      Array.from({ length: 16 }, () => signed),
    );
    made.push(comparer);
    return comparer;
  };
  const { unmount } = render(
    <StrictMode>
      <Compare networks={networks} create={create} />
    </StrictMode>,
  );
  const comparer = made.at(-1) as FakeComparer;
  const become: FakeComparer['become'] = (id, state) => act(() => comparer.become(id, state));
  return {
    comparer,
    made,
    unmount,
    become,
    ready: (...ids: string[]) => {
      for (const id of ids) become(id, { kind: 'ready', network: loaded[id] as LoadedNetwork });
    },
    answer: (comparison: Comparison) => act(async () => comparer.questions.at(-1)?.answer(comparison)),
  };
}

/** What networks answer that read these texts; digits stand 100 units apart. */
export function comparison(texts: Readonly<Record<string, string>>): Comparison {
  const answers = Object.entries(texts).map(([id, text]) => {
    const digits = [...text].map(
      (digit, column): DigitReading => ({
        text: digit,
        confidence: 0.98,
        probabilities: probabilities({ [Number(digit)]: 0.98 }),
        box: { x: 100 * column, y: 0, width: 80, height: 200 },
        line: 0,
      }),
    );
    return [id, { reading: { kind: 'digits', text: textOf(digits), confidence: 0.9, digits }, milliseconds: 0.27 }];
  });
  const count = Object.values(texts)[0]?.length ?? 0;
  const pictures = Array.from({ length: count }, () => ({ width: 28, height: 28, data: new Uint8Array(784) }));
  return { pictures, answers: Object.fromEntries(answers) };
}

export const article = (title: string) => screen.getByRole('article', { name: title });
/** The network's row in the table of answers. */
export const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name} `) });
export const told = (digit: string) => screen.getByRole('button', { name: digit });
export const verdict = () => screen.getByTestId('verdict');
export const sure = (title: string, digit: string) =>
  within(article(title)).getByRole('meter', { name: digit }).getAttribute('aria-valuenow');
