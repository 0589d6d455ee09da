import type { Box } from '../../lib/geometry/box';
import type { DigitReading } from '../../lib/reading/reading';
import { isDigit, type Member } from '../../lib/reading/written';
import { capital, formatPercent, memberWord, type SetBy, SURE_FROM } from '../../lib/session/words/reading-words';

/** The digit that is shown before one is chosen: the least sure one where any is in doubt, else the first. */
export function firstLookedAt(digits: readonly Pick<Member, 'confidence'>[]): number {
  const sureness = digits.map(({ confidence }) => confidence);
  const least = Math.min(...sureness);
  return least < SURE_FROM ? sureness.indexOf(least) : 0;
}

/** The digit or sign whose box holds the pen's place, or lies nearest to it. */
export function memberAt(
  digits: readonly Pick<Member, 'box'>[],
  place: { readonly x: number; readonly y: number },
): number {
  const distances = digits.map(({ box }) => distanceTo(box, place));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** The chosen digit or sign in words; `index` counts from 0. */
export function choiceWords(members: readonly Member[], index: number, by: SetBy = 'set by you'): string {
  const member = members[index];
  if (!member) return '';
  const sureness = member.isSet ? by : `${formatPercent(member.confidence)} sure`;
  if (!isDigit(member)) return `${capital(memberWord(member.text))}, ${sureness}`;
  return `${placeOf(members, member)}: ${member.text}, ${sureness}`;
}

/** What a chosen digit or sign is called on its button. */
export function memberName(members: readonly Member[], member: Member, by: SetBy = 'set by you'): string {
  const place = isDigit(member) ? `, ${placeOf(members, member).toLowerCase()}` : '';
  return `${memberWord(member.text)}${place}${member.isSet ? `, ${by}` : ''}`;
}

function placeOf(members: readonly Member[], digit: DigitReading): string {
  const digits = members.filter(isDigit);
  return `Digit ${digits.indexOf(digit) + 1} of ${digits.length}`;
}

/** Squared distance; negative inside the box, so that of overlapping boxes the one with the nearer middle wins. */
function distanceTo({ x, y, width, height }: Box, place: { readonly x: number; readonly y: number }): number {
  const [dx, dy] = [Math.abs(place.x - x - width / 2), Math.abs(place.y - y - height / 2)];
  const [outX, outY] = [Math.max(0, dx - width / 2), Math.max(0, dy - height / 2)];
  const isInside = outX === 0 && outY === 0;
  // Inside, the value is negative: the lower, the nearer to the middle.
  return isInside ? -1 / (1 + dx * dx + dy * dy) : outX * outX + outY * outY;
}
