import { type GoldenDrawing, goldenDrawings } from '../../golden/golden';

/** The first golden drawing of each digit, 0 to 9. */
export function oneOfEachDigit(): GoldenDrawing[] {
  const all = goldenDrawings();
  return [...'0123456789'].flatMap((label) => all.find((one) => one.label === label) ?? []);
}

/** The first golden drawing of a digit. */
export function goldenDigit(label: string): GoldenDrawing {
  const found = goldenDrawings().find((one) => one.label === label);
  if (found === undefined) throw new Error(`No golden drawing is labelled ${label}.`);
  return found;
}
