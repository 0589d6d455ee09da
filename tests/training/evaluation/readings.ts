import type { DigitReading, Reading } from '../../../lib/reading/reading';

/** The reading of a text, `|` between lines. */
export function readingOfText(text: string, confidence = 0.9): Reading {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const digits = text
    .split('|')
    .flatMap((own, line) =>
      [...own].map((digit): DigitReading => ({ text: digit, confidence, probabilities: [], box, line })),
    );
  return { kind: 'digits', text, confidence, digits };
}

/** The same, had it been refused. */
export function refused(text: string, confidence = 0.9): Reading {
  const { digits } = readingOfText(text, confidence);
  return { kind: 'not-a-digit', text: '', confidence, digits } as Reading;
}
