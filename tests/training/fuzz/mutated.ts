import type { Random } from '../../../training/augment/random';

/** What happens to a file on the way: each changes it in place or gives a new one. */
type Mutation = (file: Buffer, random: Random, other: Buffer) => Buffer;

/** Headers hold what a decoder believes: they are hit as often as all the rest. */
const HEADER = 64;
const place = (file: Buffer, random: Random): number =>
  random.below(random.uniform() < 0.5 ? Math.min(HEADER, file.length) : file.length);

const flipBytes: Mutation = (file, random) => {
  for (let i = random.below(20); i >= 0; i--) file[place(file, random)] = random.below(256);
  return file;
};
const flipBit: Mutation = (file, random) => {
  const at = place(file, random);
  file[at] = (file[at] as number) ^ (1 << random.below(8));
  return file;
};
const cutOff: Mutation = (file, random) => file.subarray(0, 1 + place(file, random));
const fillRun: Mutation = (file, random) => {
  const at = place(file, random);
  return file.fill(random.uniform() < 0.5 ? 0 : 255, at, Math.min(file.length, at + 1 + random.below(8)));
};
const leaveOut: Mutation = (file, random) => {
  const at = place(file, random);
  return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + random.below(40))]);
};
const repeat: Mutation = (file, random) => {
  const [at, length] = [place(file, random), 1 + random.below(200)];
  return Buffer.concat([file.subarray(0, at + length), file.subarray(at)]);
};
const splice: Mutation = (file, random, other) =>
  Buffer.concat([file.subarray(0, place(file, random)), other.subarray(place(other, random))]);
/** Eight digits or letters in a row, as sizes and lengths are written, become large. */
const enlarge: Mutation = (file, random) => {
  const at = random.below(Math.max(1, Math.min(HEADER, file.length) - 4));
  file.writeUInt16BE(random.below(0xffff), at);
  return file;
};

const MUTATIONS = [flipBytes, flipBit, cutOff, fillRun, leaveOut, repeat, splice, enlarge];

/** A copy of the file with one to three faults. */
export function mutated(file: Buffer, random: Random, other: Buffer): Buffer {
  let faulty: Buffer = Buffer.from(file);
  for (let i = random.below(3); i >= 0; i--) {
    const mutate = MUTATIONS[random.below(MUTATIONS.length)] as Mutation;
    if (faulty.length > 4) faulty = Buffer.from(mutate(faulty, random, other));
  }
  return faulty;
}

export function randomBytes(length: number, random: Random): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}
