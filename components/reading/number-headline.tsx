import type { CSSProperties, KeyboardEvent } from 'react';
import type { DigitReading, Reading } from '../../lib/reading/reading';
import { isDigit, type Member, membersOf, spacesWithin } from '../../lib/reading/written';
import { numberSize } from './number-size';
import { SURE_FROM } from './reading-words';

interface Props {
  readonly reading: Reading;
  /** Which digit's bars are shown, counted from 0. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/**
 * A number with its signs, line by line, as large as fits. Each digit is a button that shows its bars; arrow keys move between
 * them.
 */
export function NumberHeadline({ reading, chosen, onChoose }: Props) {
  const { digits } = reading;
  const lines = linesOf(reading);
  const goTo = (event: KeyboardEvent) => {
    const next = stepped(event.key, chosen, digits.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  const lengths = lines.map((groups) =>
    groups.map((group) => group.reduce((sum, one) => sum + widthOf(one.member), 0)),
  );
  const size = { '--number-size': numberSize(lengths) } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are buttons.
    <span role="group" aria-label="The digits" className="number" style={size} onKeyDown={goTo}>
      {lines.map((groups, at) => (
        <span key={groups[0]?.[0]?.key} className="number-line">
          {at > 0 && <span className="sr-only">|</span>}
          {groups.map((group) => (
            <span key={group[0]?.key} className="number-group">
              {group.map(({ key, member, index }) =>
                index < 0 ? (
                  <span key={key} className="number-sign" data-doubtful={member.confidence < SURE_FROM}>
                    {shownSign(member.text)}
                  </span>
                ) : (
                  <button
                    key={key}
                    type="button"
                    aria-label={`${member.text}, digit ${index + 1} of ${digits.length}`}
                    aria-pressed={index === chosen}
                    tabIndex={index === chosen ? 0 : -1}
                    data-doubtful={member.confidence < SURE_FROM}
                    onClick={() => onChoose(index)}
                    className="number-digit"
                  >
                    {member.text}
                  </button>
                ),
              )}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

interface Numbered {
  readonly key: number;
  readonly member: Member;
  /** Of a digit, in the reading; −1 of a sign. */
  readonly index: number;
}

/** Line by line, the groups between wide gaps. */
function linesOf(reading: Reading): Numbered[][][] {
  const digits: readonly DigitReading[] = reading.digits;
  const members = reading.kind === 'digits' ? membersOf(reading) : [...reading.digits];
  const isSpaced = spacesWithin(members);
  const lines: Numbered[][][] = [];
  for (const [key, member] of members.entries()) {
    const own = { key, member, index: isDigit(member) ? digits.indexOf(member) : -1 };
    if (key === 0 || members[key - 1]?.line !== member.line) lines.push([[own]]);
    else if (isSpaced[key]) lines.at(-1)?.push([own]);
    else lines.at(-1)?.at(-1)?.push(own);
  }
  return lines;
}

/** In digits: signs of sums are wider in our faces, points and commas narrower. number-size.ts has a digit's width. */
const widthOf = ({ text }: Member): number => ('+=-%'.includes(text) ? 1.5 : 1);

/** A minus as books print it. */
const shownSign = (text: string): string => (text === '-' ? '−' : text);

/** The index that a key leads to, among `count` things in a row; `undefined` where the key leads nowhere. */
export function stepped(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, from + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
