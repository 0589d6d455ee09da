import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ModelMissingError } from '../../../../lib/worker/api/errors';
import { fetchModel } from '../../../../lib/worker/thread/fetch-model';
import { ModelBrokenError } from '../../../../lib/worker/thread/model-errors';
import { fileHashes } from '../../../../training/export/model-json';
import { shippedCard, shippedFile, shippedModel, weightsFile } from '../../model/shipped-model';

type Files = Record<string, string | Buffer | undefined>;

let server: Server;
let modelUrl: string;
let files: Files;
/** Bytes after which the server hangs up in the middle of an answer. */
let hangUpAfter: number;

const shipped = (): Files => ({
  'card.json': shippedFile('card.json'),
  'model.json': shippedFile('model.json'),
  [weightsFile]: shippedFile(weightsFile),
});

/** The shipped card, written anew for these files. */
function cardOf(own: Files): string {
  const others = Object.entries(own).filter(([name]) => name !== 'card.json');
  const sha256 = fileHashes(Object.fromEntries(others.map(([name, content = '']) => [name, Buffer.from(content)])));
  return JSON.stringify({ ...(shippedCard() as object), sha256 });
}

beforeEach(() => {
  files = shipped();
  hangUpAfter = Number.POSITIVE_INFINITY;
});
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const content = files[url.replace('/models/digit-net/', '')];
    if (content === undefined)
      return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Lost</h1>');
    const body = Buffer.from(content);
    response.writeHead(200, { 'content-length': body.length });
    if (body.length > hangUpAfter) response.write(body.subarray(0, hangUpAfter), () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  modelUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/models/digit-net`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test.each(['', '/'])(
  'the card and the files come as they lie in the folder, its address ending in “%s”',
  async (end) => {
    const { card, files: fetched } = await fetchModel(`${modelUrl}${end}`);
    expect(card).toEqual(shippedCard());
    expect(fetched.modelJson).toEqual(shippedModel().modelJson);
    expect(Buffer.from(fetched.weights).equals(shippedFile(weightsFile))).toBe(true);
  },
);

test('weights in several files are put together in the manifest’s order', async () => {
  const { modelJson } = shippedModel();
  const [group] = modelJson.weightsManifest;
  group?.paths.splice(0, 1, 'b.bin', 'a.bin');
  const weights = shippedFile(weightsFile);
  files = {
    ...shipped(),
    ...{ 'model.json': JSON.stringify(modelJson), 'b.bin': weights.subarray(0, 999), 'a.bin': weights.subarray(999) },
  };
  files['card.json'] = cardOf(files);
  expect(Buffer.from((await fetchModel(modelUrl)).files.weights).equals(weights)).toBe(true);
});

test.each(['card.json', 'model.json', weightsFile])('%s not found: missing, and the cause names it', async (name) => {
  files[name] = undefined;
  const error = await fetchModel(modelUrl).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ModelMissingError);
  expect(error).toMatchObject({ cause: { message: `/models/digit-net/${name}: the server answered 404.` } });
});

test('a server that is gone: missing', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  await expect(fetchModel(`http://127.0.0.1:${port}/models/digit-net`)).rejects.toThrow(ModelMissingError);
});

test('weights that stop in the middle: missing', async () => {
  hangUpAfter = 50_000;
  await expect(fetchModel(modelUrl)).rejects.toThrow(ModelMissingError);
});

test.each<[string, string, string | Buffer]>([
  ['a page instead of the card', 'card.json', '<!doctype html><title>Sign in</title>'],
  ['a page instead of the model', 'model.json', '<!doctype html><title>Sign in</title>'],
  ['a model cut off', 'model.json', shippedFile('model.json').subarray(0, 1000)],
  ['a card without a temperature', 'card.json', '{"id":"digit-net","rejectBelow":0.5}'],
  ['a model that names no weights', 'model.json', '{"weightsManifest":[]}'],
  ['a model whose manifest holds nothing', 'model.json', '{"weightsManifest":[null]}'],
  ['a model whose weights are a number', 'model.json', '{"weightsManifest":[{"paths":[7]}]}'],
  ['a model whose weights have no address', 'model.json', '{"weightsManifest":[{"paths":["http://"]}]}'],
  ['a model that is nothing', 'model.json', 'null'],
])('%s: damaged', async (_what, name, content) => {
  files[name] = content;
  // What is refused is the content, and not only that the card was written for another.
  if (name !== 'card.json') files['card.json'] = cardOf(files);
  await expect(fetchModel(modelUrl)).rejects.toThrow(ModelBrokenError);
});

test.each(['model.json', weightsFile])('%s with one bit altered: damaged, and the cause names it', async (name) => {
  const altered = Buffer.from(shippedFile(name));
  altered[Math.floor(altered.length / 2)] = (altered[Math.floor(altered.length / 2)] as number) ^ 1;
  files[name] = altered;
  const error = await fetchModel(modelUrl).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ModelBrokenError);
  expect(error).toMatchObject({ cause: { message: `${name} is not the file that card.json was written for.` } });
});

test('weights that the card does not know are not even asked for', async () => {
  const { modelJson } = shippedModel();
  modelJson.weightsManifest[0]?.paths.splice(0, 1, 'https://elsewhere.example/weights.bin');
  const known = { ...shipped(), 'model.json': JSON.stringify(modelJson) };
  files = { ...known, 'card.json': cardOf(known) };
  const asked = vi.spyOn(globalThis, 'fetch');
  await expect(fetchModel(modelUrl)).rejects.toThrow(ModelBrokenError);
  expect(asked.mock.calls.map(([url]) => String(url)).filter((url) => url.includes('elsewhere'))).toEqual([]);
  asked.mockRestore();
});

test('where the browser hashes nothing, as on plain http, files are taken as they come', async () => {
  vi.stubGlobal('crypto', {});
  files['model.json'] = `${shippedFile('model.json')} `;
  expect((await fetchModel(modelUrl)).files.modelJson).toEqual(shippedModel().modelJson);
  vi.unstubAllGlobals();
});
