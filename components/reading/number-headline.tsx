import type { CSSProperties, KeyboardEvent } from 'react';
import type { Reading } from '../../lib/reading/reading';
import { type Member, membersOf, spacesWithin } from '../../lib/reading/written';
import { type SetBy, SURE_FROM, shown } from '../../lib/session/words/reading-words';
import { memberName } from './choice';
import { type Groups, numberSize, rowsOf } from './number-rows';
import { stepped } from './stepped';

interface Props {
  readonly reading: Reading;
  /** The index of the digit or sign that is chosen, in membersOf; −1 for none. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly by?: SetBy | undefined;
}

/**
 * A number with its signs, line by line, as large as fits. Each digit and sign is a button that chooses it; arrow keys move
 * between them.
 */
export function NumberHeadline({ reading, chosen, onChoose, by }: Props) {
  const members = membersOf(reading);
  const lines = rowsOf(linesOf(members), widthOf);
  const goTo = (event: KeyboardEvent) => {
    const next = stepped(event.key, chosen, members.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  const size = { '--number-size': numberSize(lines, widthOf) } as CSSProperties;
  const rows = lines.flat().length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are buttons.
    <span
      role="group"
      aria-label={
        rows === lines.length
          ? 'The digits'
          : `The digits of ${lines.length === 1 ? 'one number' : `${lines.length} lines`}, in ${rows} rows`
      }
      className="number"
      style={size}
      onKeyDown={goTo}
    >
      {lines.map((line, at) => (
        <span key={line[0]?.[0]?.[0]?.key} className="number-line">
          {at > 0 && <span className="sr-only">|</span>}
          {line.map((groups) => (
            <span key={groups[0]?.[0]?.key} className="number-row">
              {groups.map((group) => (
                <span key={group[0]?.key}>
                  {group.map(({ key, member }) => (
                    <button
                      key={key}
                      type="button"
                      aria-label={memberName(members, member, by)}
                      aria-pressed={key === chosen}
                      tabIndex={key === Math.max(0, chosen) ? 0 : -1}
                      data-doubtful={member.confidence < SURE_FROM}
                      data-set={member.isSet}
                      onClick={() => onChoose(key)}
                      className="number-digit"
                    >
                      {shown(member.text)}
                    </button>
                  ))}
                </span>
              ))}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

interface Numbered {
  /** Its index. */
  readonly key: number;
  readonly member: Member;
}

/** Line by line, the groups between wide gaps. */
function linesOf(members: readonly Member[]): Groups<Numbered>[] {
  const isSpaced = spacesWithin(members);
  const lines: Numbered[][][] = [];
  for (const [key, member] of members.entries()) {
    const own = { key, member };
    if (key === 0 || members[key - 1]?.line !== member.line) lines.push([[own]]);
    else if (isSpaced[key]) lines.at(-1)?.push([own]);
    else lines.at(-1)?.at(-1)?.push(own);
  }
  return lines;
}

/** In digits: signs of sums are wider in our faces, points and commas narrower. number-rows.ts has a digit's width. */
const widthOf = ({ member }: Numbered): number => ('+=-%'.includes(member.text) ? 1.5 : 1);
