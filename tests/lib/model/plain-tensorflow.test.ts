import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../lib/build/project';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { probabilitiesOf } from '../../../lib/reading/probabilities';
import { inkDrawing } from '../../../lib/strokes/normalise/ink-drawing';
import { type OpenModel, openModel } from '../../../training/cli/open-model';
import { goldenDrawings, goldenNotDigits } from '../../golden/golden';

/** Backends add in another order. */
const DECIMALS = 4;
/** A 32-bit float has few digits left of a probability below this, and so has its logarithm. */
const TINY = 1e-30;
const SITE = 'https://example.org';

const readme = readFileSync(join(projectRoot, 'lib/model/README.md'), 'utf8');
const [load = '', calibrate = ''] = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

const pictures = [...goldenDrawings(), ...goldenNotDigits()].map(
  ({ drawing }) => inkDrawing(drawing, DIGIT_FRAME) as GrayImage,
);

interface Answers {
  readonly outputs: readonly number[];
  readonly probabilities: readonly number[];
}

let model: OpenModel;
let server: Server;
let answers: readonly Answers[];

beforeAll(async () => {
  model = await openModel('digit-net');
  server = createServer(({ url = '' }, response) => {
    response.end(readFileSync(join(projectRoot, 'public', new URL(url, SITE).pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  answers = await answersOf(`http://127.0.0.1:${port}`);
});

afterAll(() => server.close());

/** Runs the code of the README, whose site is at `address`, with the package as it is on npm, in a Node of its own. */
async function answersOf(address: string): Promise<readonly Answers[]> {
  const [tensorflow, network, predict] = load.replaceAll(SITE, address).trimEnd().split('\n');
  const program = `
    ${tensorflow}
    const inks = ${JSON.stringify(pictures.map(({ data }) => Array.from(data, (byte) => byte / 255)))};
    ${network}
    const answers = [];
    for (const numbers of inks) {
      const ink = Float32Array.from(numbers);
      ${predict}
      ${calibrate.replaceAll(SITE, address)}
      answers.push({ outputs: [...outputs.dataSync()], probabilities: [...probabilities.dataSync()] });
    }
    process.stdout.write('\\n' + JSON.stringify(answers));
  `;
  const node = spawn(process.execPath, ['--input-type=module'], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  node.stdin.end(program);
  const output = await text(node.stdout);
  return JSON.parse(output.split('\n').at(-1) ?? '');
}

test('it is three lines', () => {
  expect(load.trimEnd().split('\n')).toHaveLength(3);
});

const ownLogits = () => model.network.logitsOf(pictures);
const expectClose = (own: readonly number[], others: readonly number[] = []) => {
  expect(others).toHaveLength(own.length);
  for (const [i, probability] of own.entries()) expect(others[i]).toBeCloseTo(probability, DECIMALS);
};

test('its outputs are the probabilities of the page’s logits, of every golden drawing', () => {
  expect(answers).toHaveLength(pictures.length);
  ownLogits().forEach((logits, i) => {
    expect(logits).toHaveLength(12);
    expectClose(probabilitiesOf(logits, 1), answers[i]?.outputs);
  });
});

test('their logarithms are those logits, but for a constant', () => {
  ownLogits().forEach((logits, i) => {
    const { outputs = [] } = answers[i] ?? {};
    const best = outputs.indexOf(Math.max(...outputs));
    outputs.forEach((output, at) => {
      if (output < TINY) return;
      const apart = Math.log(output / (outputs[best] as number));
      expect(apart).toBeCloseTo((logits[at] as number) - (logits[best] as number), 2);
    });
  });
});

test('calibrated as the README says, they are the probabilities that the page shows', () => {
  const { temperature } = model.card;
  ownLogits().forEach((logits, i) => {
    expectClose(probabilitiesOf(logits, temperature), answers[i]?.probabilities);
  });
});

test('nine in ten of the golden digits are read right by the first ten alone', () => {
  const right = goldenDrawings().filter(({ label }, i) => {
    const digits = answers[i]?.outputs.slice(0, 10) ?? [];
    return String(digits.indexOf(Math.max(...digits))) === label;
  });
  expect(right.length / goldenDrawings().length).toBeGreaterThanOrEqual(0.9);
});

test('the numbers that the README gives for making a picture are those of the frame', () => {
  const { size, box, penWidth } = DIGIT_FRAME;
  for (const words of [
    `${size}×${size} numbers`,
    `${(box - penWidth).toFixed(1)} pixels: ${box} less the pen`,
    `a round pen of ${penWidth} pixels`,
    `(${size / 2}, ${size / 2})`,
  ]) {
    expect(readme).toContain(words);
  }
});
