import { type Box, holds, middleOf, overlapOf, SAME_DIGIT } from '../../geometry/box';
import type { PhotoEdits } from '../../reading/photo-edits';
import type { Score } from './choose-digits';
import type { LineDigit } from './likeliest-digits';
import { joined, type Part, partWhere } from './part';

/**
 * The digits as the user wants them: without those removed, and with the ink in each added box as one digit, in place of
 * whatever has its middle in there. `corner` is where the parts' picture lies in that of the edits' boxes.
 */
export function withEdits(
  digits: readonly LineDigit[],
  parts: readonly Part[],
  corner: { readonly x: number; readonly y: number },
  { added, removed }: PhotoEdits,
  score: Score,
): LineDigit[] {
  const here = (box: Box): Box => ({ ...box, x: box.x - corner.x, y: box.y - corner.y });
  const wanted = added.map(here);
  const gone = removed.map(here);
  const isKept = ({ part: { box } }: LineDigit): boolean =>
    !gone.some((other) => overlapOf(box, other) >= SAME_DIGIT) && !wanted.some((other) => holds(other, middleOf(box)));
  return wanted.reduce((kept, box) => {
    const part = inkIn(box, parts);
    const [logits] = part === undefined ? [] : score([part]);
    if (part === undefined || logits === undefined) return kept;
    return inOrder(kept, { part, logits, isDigit: true, cost: 0, line: lineAt(kept, part.box) });
  }, digits.filter(isKept));
}

function inkIn(box: Box, parts: readonly Part[]): Part | undefined {
  const isInside = (x: number, y: number): boolean => holds(box, { x: x + 0.5, y: y + 0.5 });
  const inside = parts.flatMap((part) => partWhere(part, isInside, box) ?? []);
  return inside.length === 0 ? undefined : joined(inside);
}

/** The line whose digits stand beside the box, or a new one between those above and below. */
function lineAt(digits: readonly LineDigit[], box: Box): number {
  const { y } = middleOf(box);
  const beside = digits.find(({ part }) => y >= part.box.y && y <= part.box.y + part.box.height);
  if (beside !== undefined) return beside.line;
  const above = digits.filter(({ part }) => middleOf(part.box).y < y);
  return above.length === 0 ? -0.5 : Math.max(...above.map(({ line }) => line)) + 0.5;
}

/** With one more digit where it stands; lines are counted again. */
function inOrder(digits: readonly LineDigit[], one: LineDigit): LineDigit[] {
  const all = [...digits, one].sort((a, b) => a.line - b.line || middleOf(a.part.box).x - middleOf(b.part.box).x);
  const lines = [...new Set(all.map(({ line }) => line))];
  return all.map((digit) => ({ ...digit, line: lines.indexOf(digit.line) }));
}
