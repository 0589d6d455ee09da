import { afterEach, expect, test, vi } from 'vitest';
import { ModelMissingError } from '../../../../lib/worker/api/errors';
import { fetchNetwork } from '../../../../lib/worker/thread/fetch-network';
import { ModelChangedError } from '../../../../lib/worker/thread/model-changed-error';
import { ModelBrokenError } from '../../../../lib/worker/thread/model-errors';
import { shippedCard, shippedFile, shippedModel, weightsFile } from '../../model/shipped-model';
import { filesOf, onModelServer, shipped } from './model-server';
import { softmaxRegression } from './synthetic-model';

const on = onModelServer();
afterEach(() => vi.restoreAllMocks());

async function fetched(id = 'digit-net') {
  const shares: number[] = [];
  const model = await fetchNetwork(on.urlOf(id), (share) => shares.push(share));
  return { ...model, shares };
}

test('the card and the files come as they lie in the folder', async () => {
  on.models = { 'digit-net': shipped() };
  const { card, files } = await fetched();
  expect(card).toEqual(shippedCard());
  expect(files.modelJson).toEqual(shippedModel().modelJson);
  expect(Buffer.from(files.weights).equals(shippedFile(weightsFile))).toBe(true);
});

test('the share that has come only grows, in steps that are not many, and ends at all of it', async () => {
  // 2 MB, which no connection brings in one piece.
  const { modelJson, weights } = softmaxRegression();
  const large = new Uint8Array(2_000_000);
  large.set(new Uint8Array(weights));
  on.models = { large: filesOf({ modelJson, weights: large.buffer }) };
  const { shares } = await fetched('large');
  expect(shares.length).toBeGreaterThan(3);
  expect(shares.length).toBeLessThanOrEqual(100);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(shares[0]).toBeLessThan(0.5);
});

test('where the browser gives no piece before the last, files come all the same', async () => {
  on.models = { 'digit-net': shipped() };
  vi.spyOn(Response.prototype, 'body', 'get').mockReturnValue(null);
  const { files, shares } = await fetched();
  expect(Buffer.from(files.weights).equals(shippedFile(weightsFile))).toBe(true);
  expect(shares.at(-1)).toBe(1);
});

test('a card that does not say how large the files are: they come, and no share is told', async () => {
  const { bytes, ...card } = shippedCard() as Record<string, unknown>;
  expect(bytes).toBeGreaterThan(0);
  on.models = { 'digit-net': { ...shipped(), 'card.json': JSON.stringify(card) } };
  expect((await fetched()).shares).toEqual([]);
});

test.each(['card.json', 'model.json', weightsFile])('%s not found: missing, and the cause names it', async (name) => {
  on.models = { 'digit-net': { ...shipped(), [name]: undefined } };
  const error = await fetched().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ModelMissingError);
  expect(error).toMatchObject({ cause: { message: `/models/digit-net/${name}: the server answered 404.` } });
});

test('a file that the service worker says is of another version: changed, and the cause names it', async () => {
  on.models = { 'digit-net': shipped() };
  const answer = new Response(null, { status: 412 });
  vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(answer);
  const error = await fetched().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ModelChangedError);
  expect(error).toMatchObject({ cause: { message: '/models/digit-net/card.json: the server answered 412.' } });
});

test('weights that stop in the middle: missing', async () => {
  on.models = { 'digit-net': shipped() };
  on.hangUpAfter = 50_000;
  await expect(fetched()).rejects.toThrow(ModelMissingError);
});

test.each(['model.json', weightsFile])('%s with one bit altered: damaged, and the cause names it', async (name) => {
  const altered = Buffer.from(shippedFile(name));
  const middle = Math.floor(altered.length / 2);
  altered[middle] = (altered[middle] as number) ^ 1;
  on.models = { 'digit-net': { ...shipped(), [name]: altered } };
  const error = await fetched().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ModelBrokenError);
  expect(error).toMatchObject({ cause: { message: `${name} is not the file that card.json was written for.` } });
});

test('a page instead of the card, as where somebody must sign in first: damaged', async () => {
  on.models = { 'digit-net': { ...shipped(), 'card.json': '<!doctype html><title>Sign in</title>' } };
  await expect(fetched()).rejects.toThrow(ModelBrokenError);
});

test('weights that the card does not know are not even asked for', async () => {
  const { modelJson, weights } = softmaxRegression();
  const [group] = (modelJson as { weightsManifest: { paths: string[] }[] }).weightsManifest;
  group?.paths.splice(0, 1, '../other/weights.bin');
  on.models = { small: filesOf({ modelJson, weights }) };
  await expect(fetched('small')).rejects.toThrow(ModelBrokenError);
  expect(on.asked).toEqual(['/models/small/card.json', '/models/small/model.json']);
});
