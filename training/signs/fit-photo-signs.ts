import type { Network } from '../../lib/model/network';
import { KINDS, kindsOf } from '../../lib/recognise/signs/sign-net';
import { oneOf, seededRandom } from '../augment/random';
import { writeFile } from '../cli/write-file';
import { seenPeople, unseenPeople } from '../detector/people';
import { CONDITIONS } from '../synthetic/photographs/conditions';
import { photographer } from '../synthetic/photographs/photographer';
import type { Drawings } from '../synthetic/photographs/writing/hand';
import { photoSignCases } from './photo-sign-cases';
import type { SignCase } from './sign-cases';
import { signNetSource } from './stored-sign-net';
import { trainSignNet } from './train-sign-net';

/** Photographs that it learns from, and that it is measured with. */
const LEARNT = 2000;
const MEASURED = 400;
const SEED = 900;
/** Most show signs; the others show what is none: rulings, letters, specks, shadows. */
const WITH_SIGNS = 0.6;
const FILE = 'lib/recognise/photo-signs/photo-sign-weights.ts';

/** Trains the network that tells signs from digits in photographs, writes it, and says how well it does with other people's. */
export async function fitPhotoSigns(network: Network, learnt = LEARNT): Promise<string> {
  const net = trainSignNet(await casesOf(seenPeople(), learnt, SEED, network), SEED);
  writeFile(FILE, signNetSource(net, 'PHOTO_SIGN_WEIGHTS', '../signs/sign-net', '--photo-signs'));
  const others = await casesOf(unseenPeople(), MEASURED, SEED + 1, network);
  const kindOf = ({ features }: SignCase): number => {
    const kinds = kindsOf(net, features);
    return kinds.indexOf(Math.max(...kinds));
  };
  const lines = KINDS.map((name, kind) => {
    const own = others.filter((one) => one.kind === kind);
    return `  ${name.padEnd(6)} ${own.filter((one) => kindOf(one) === kind).length} of ${own.length}`;
  });
  return [`${FILE}: ${others.length} candidates of unseen people, told rightly`, ...lines].join('\n');
}

async function casesOf(people: Drawings, count: number, seed: number, network: Network): Promise<SignCase[]> {
  const take = photographer(people);
  const signs = CONDITIONS.filter(({ id }) => id === 'signs');
  const cases: SignCase[] = [];
  for (let i = 0; i < count; i++) {
    const random = seededRandom(seed, i);
    const condition = oneOf(random.uniform() < WITH_SIGNS ? signs : CONDITIONS, random);
    cases.push(...photoSignCases(await take(condition, random), network));
  }
  return cases;
}
