import { MEMBER_TEXTS } from '../../reading/signs';
import { applicable, type Correction } from '../corrections';
import { type BitReader, BitsError, type BitWriter } from './bits';
import { golombContext, readGolomb, writeGolomb } from './golomb';

/** Bits of a text: 0 for none, or its place in MEMBER_TEXTS, counted from 1. */
const TEXT_BITS = 5;

/** The usual magnitude of each kind of number. */
const newContexts = () => ({ corrections: golombContext(2), count: golombContext(2), stroke: golombContext(2) });

/** Writes what a person said of a drawing's strokes. */
export function writeCorrections(bits: BitWriter, corrections: readonly Correction[]): void {
  const contexts = newContexts();
  writeGolomb(bits, contexts.corrections, corrections.length);
  for (const { strokes, text } of corrections) {
    writeGolomb(bits, contexts.count, strokes.length);
    strokes.forEach((stroke, i) => {
      writeGolomb(bits, contexts.stroke, stroke - (strokes[i - 1] ?? 0));
    });
    bits.write(text === undefined ? 0 : MEMBER_TEXTS.indexOf(text) + 1, TEXT_BITS);
  }
}

/** @throws BitsError where they cannot be of a drawing of `strokeCount` strokes. */
export function readCorrections(bits: BitReader, strokeCount: number): Correction[] {
  const contexts = newContexts();
  const corrections: Correction[] = [];
  const count = readGolomb(bits, contexts.corrections);
  while (corrections.length < count) {
    const strokes: number[] = [];
    const own = readGolomb(bits, contexts.count);
    while (strokes.length < own) strokes.push((strokes.at(-1) ?? 0) + readGolomb(bits, contexts.stroke));
    const text = bits.read(TEXT_BITS);
    if (text > MEMBER_TEXTS.length) throw new BitsError('A correction is no digit and no sign.');
    corrections.push({ strokes, ...(text > 0 && { text: MEMBER_TEXTS[text - 1] }) });
  }
  const isPossible = applicable(corrections, strokeCount).length === count;
  if (!isPossible) throw new BitsError('A correction is of strokes that are not there.');
  return corrections;
}
