import { beforeAll, describe, expect, test } from 'vitest';
import { loadNetwork, type Network } from '../../../lib/model/network';
import { parseCard } from '../../../lib/model/parse-card';
import type { ModelCard } from '../../../lib/reading/card';
import { startBackend } from '../../../training/network/backend';
import { figuresOf } from '../../../training/report/metrics-of';
import { type ReadSet, readDrawings } from '../../../training/report/read-sets';
import { reportText } from '../../../training/report/report-text';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';
import { someFigures } from '../../lib/charts/figures-fixture';
import { shippedCard, shippedModel } from '../../lib/model/shipped-model';
import { tinyRecipe } from '../tiny';

let network: Network;
let card: ModelCard;
let set: ReadSet;
let things: ReadSet;

beforeAll(async () => {
  await startBackend();
  network = loadNetwork(shippedModel());
  card = parseCard(shippedCard());
  const drawings = goldenDrawings().map(({ label, drawing }, i) => ({ label, group: `writer ${i % 3}`, drawing }));
  // One that is surely misread, so that there is something to show.
  const [first] = drawings;
  const mislabelled = first ? [{ ...first, label: '8', group: 'wrong <b>' }] : [];
  set = {
    set: 'Golden digits',
    short: 'golden',
    specimens: readDrawings([...drawings, ...mislabelled, { label: '3', drawing: [] }], network, card),
  };
  const doodles = goldenNotDigits().map(({ style, drawing }) => ({ label: 'none', group: style, drawing }));
  things = { set: 'Golden doodles', short: 'doodles', specimens: readDrawings(doodles, network, card) };
});

describe('the figures', () => {
  test('count what was read, by digit and by group, to four decimals', () => {
    const { sets, notDigits, people, mistakes } = figuresOf('w.bin', [set], [things], someFigures);
    expect(sets[0]).toMatchObject({ set: 'Golden digits', short: 'golden', count: 64 });
    expect(sets[0]?.perClass).toHaveLength(10);
    expect(sets[0]?.perWriter?.find(({ writer }) => writer === 'wrong <b>')).toMatchObject({ count: 1, accuracy: 0 });
    expect(sets[0]?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(64);
    expect(notDigits[0]?.count).toBe(22);
    expect(notDigits[0]?.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(22);
    expect(people.reduce((sum, { count }) => sum + count, 0)).toBe(63);
    expect(mistakes.find(({ label }) => label === '8')).toMatchObject({ guess: '0', isRefused: false });
    for (const share of sets[0]?.perClass ?? []) expect(Math.round(share * 1e4) / 1e4).toBe(share);
  });

  test('say nothing of other things where there were none', () => {
    expect(figuresOf('w.bin', [set], [], someFigures).notDigits).toEqual([]);
  });
});

describe('the report', () => {
  const report = (run?: Parameters<typeof reportText>[0]['run'], notDigits: readonly ReadSet[] = [things]) =>
    reportText({
      card,
      figures: figuresOf('w.bin', [set], notDigits, someFigures),
      sets: [set],
      notDigits,
      run,
    });

  test('is one whole document that loads nothing and runs no script', async () => {
    const html = await report();
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|@import|url\(|https?:/);
    for (const [, address] of html.matchAll(/src="([^"]*)"/g)) expect(address).toMatch(/^data:image\/png;base64,/);
    for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/alt="[^"]+"/);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  test('shows the mistakes with what they are, and no text of the data as markup', async () => {
    const html = await report();
    expect(html).toMatch(/<img src="data:[^"]*" alt="8, read as 0, [\d.]+ % sure"/);
    expect(html).not.toContain('<b>');
    expect(html).toContain('wrong &lt;b&gt;');
  });

  test('has learning curves where the run is there', async () => {
    const run = {
      id: 'tiny',
      recipe: tinyRecipe,
      sets: ['golden drawings'],
      history: [{ epoch: 1, samples: 434, loss: 0.5, validation: [{ accuracy: 0.9, loss: 0.4 }], seconds: 60 }],
      bestEpoch: 1,
    };
    expect(await report(run)).toContain('Loss in training');
    expect(await report(run)).toContain('Right: golden drawings');
    expect(await report()).not.toContain('How it learnt');
  });

  test('shows what was read as a digit and is none, where there are such things', async () => {
    const accepted = { ...things, specimens: set.specimens.map((one) => ({ ...one, label: 'none' })) };
    expect(await report(undefined, [accepted])).toContain('Read as a digit, but none');
    const none = { card, figures: figuresOf('w.bin', [set], [], someFigures), sets: [set] };
    const html = await reportText({ ...none, notDigits: [], run: undefined });
    expect(html).not.toContain('Things that are no digits');
    expect(html).toContain('Digits that were refused');
  });
});
