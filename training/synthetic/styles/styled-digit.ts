import type { Drawing } from '../../../lib/strokes/drawing';
import type { Random } from '../../augment/random';
import { drawnByHand, type Hand } from '../hand';
import { drawTemplate, parseTemplate } from '../template';
import { DIGIT_STYLES } from './digit-styles';

/** A hand that means to be read: what it bends must not become another digit. */
const LEGIBLE: Omit<Hand, 'aspect' | 'rounded'> = {
  bend: 0.035,
  apart: 0.015,
  turn: 0.09,
  ends: 0.03,
  missing: 0,
  joined: 0,
};

/** How far a template's places move, in tenths of the digit's height, from the most to the least careful hand. */
const LOOSENESS = [0.08, 0.42] as const;

const digits = DIGIT_STYLES.map(({ styles, ...digit }) => ({
  ...digit,
  templates: styles.flatMap(({ name, templates }) =>
    templates.map((text) => ({ name, template: parseTemplate(text) })),
  ),
}));

/** A digit in one of the ways that people write it, all ten equally often, and each time a new one. `label` is 0 to 9. */
export function styledDigit(random: Random): { readonly label: number; readonly drawing: Drawing } {
  const label = random.below(digits.length);
  return { label, drawing: drawStyle(label, random.below(styleCount(label)), random) };
}

/** How many styles a digit has. */
export const styleCount = (label: number): number => digits[label]?.templates.length ?? 0;

/** A digit in one style, as one hand draws it. @throws RangeError where there is no such style. */
export function drawStyle(label: number, style: number, random: Random): Drawing {
  const digit = digits[label];
  const template = digit?.templates[style]?.template;
  if (digit === undefined || template === undefined) throw new RangeError(`No style ${style} of the digit ${label}.`);
  const hand = { ...LEGIBLE, aspect: digit.aspect, rounded: digit.rounded };
  return drawnByHand(drawTemplate(template, random.between(...LOOSENESS), random), hand, random);
}

/** What a style is called. Several styles of a digit may have one name. */
export const styleName = (label: number, style: number): string => digits[label]?.templates[style]?.name ?? '';
