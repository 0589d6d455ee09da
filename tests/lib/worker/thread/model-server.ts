import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ModelFiles } from '../../../../lib/model/network';
import { fileHashes } from '../../../../training/export/model-json';
import { shippedCard, shippedFile, weightsFile } from '../../model/shipped-model';

/** A model's files by their names; undefined is not found. */
export type Files = Record<string, string | Buffer | undefined>;

/** The files of the model that ships. */
export const shipped = (): Files => ({
  'card.json': shippedFile('card.json'),
  'model.json': shippedFile('model.json'),
  [weightsFile]: shippedFile(weightsFile),
});

/** The files of a made model, its weights in `weights.bin`. The card is the shipped one's, written anew for them. */
export function filesOf({ modelJson, weights }: ModelFiles): Files {
  const files = { 'model.json': JSON.stringify(modelJson), 'weights.bin': Buffer.from(weights) };
  const bytes = Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  const hashed = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]));
  const card = { ...(shippedCard() as object), id: 'small', bytes, sha256: fileHashes(hashed) };
  return { 'card.json': JSON.stringify(card), ...files };
}

/** Serves models to the tests of a file; each test begins without any. */
export function onModelServer() {
  const open = new Set<ServerResponse>();
  const on = {
    /** By their ids. */
    models: {} as Record<string, Files>,
    /** Paths asked for, in order. */
    asked: [] as string[],
    /** Bytes of a file after which the server hangs up. */
    hangUpAfter: Number.POSITIVE_INFINITY,
    /** Bytes of a file after which nothing more comes. */
    haltAfter: Number.POSITIVE_INFINITY,
    /** Answers that have not come to their end, and whose askers still wait. */
    pending: () => open.size,
    origin: '',
    urlOf: (id: string) => `${on.origin}/models/${id}`,
  };
  const server = createServer(({ url = '' }, response) => {
    on.asked.push(url);
    const [, , id = '', name = ''] = url.split('/');
    const content = on.models[id]?.[name];
    if (content === undefined) return void response.writeHead(404).end('<h1>Lost</h1>');
    const body = Buffer.from(content);
    response.writeHead(200, { 'content-length': body.length });
    open.add(response);
    response.once('close', () => open.delete(response));
    if (body.length > on.haltAfter) response.write(body.subarray(0, on.haltAfter));
    else if (body.length > on.hangUpAfter) response.write(body.subarray(0, on.hangUpAfter), () => response.destroy());
    else response.end(body);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    on.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    on.models = {};
    on.asked = [];
    on.hangUpAfter = Number.POSITIVE_INFINITY;
    on.haltAfter = Number.POSITIVE_INFINITY;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return on;
}
