import { readFileSync } from 'node:fs';

/** The three lines that load the network in plain TensorFlow.js, as lib/model/README.md has them. Throws if it has none. */
export function readTensorflowCode(): string {
  const [, code] = /^```js\n(.*?loadLayersModel.*?)^```$/ms.exec(readFileSync('lib/model/README.md', 'utf8')) ?? [];
  if (code === undefined) throw new Error('lib/model/README.md shows no code with loadLayersModel.');
  return code;
}
