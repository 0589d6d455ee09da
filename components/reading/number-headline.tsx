import type { CSSProperties, KeyboardEvent } from 'react';
import type { DigitReading } from '../../lib/reading/reading';
import { spacesBefore } from '../../lib/reading/spaced';
import { numberSize } from './number-size';
import { SURE_FROM } from './reading-words';

interface Props {
  readonly digits: readonly DigitReading[];
  /** Which digit's bars are shown, counted from 0. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** A number, line by line, as large as fits. Each digit is a button that shows its bars; arrow keys move between them. */
export function NumberHeadline({ digits, chosen, onChoose }: Props) {
  const lines = linesOf(digits);
  const goTo = (event: KeyboardEvent) => {
    const next = stepped(event.key, chosen, digits.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  const lengths = lines.map((groups) => groups.map(({ length }) => length));
  const size = { '--number-size': numberSize(lengths) } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are buttons.
    <span role="group" aria-label="The digits" className="number" style={size} onKeyDown={goTo}>
      {lines.map((groups, at) => (
        <span key={groups[0]?.[0]?.index} className="number-line">
          {at > 0 && <span className="sr-only">|</span>}
          {groups.map((group) => (
            <span key={group[0]?.index} className="number-group">
              {group.map(({ digit, index }) => (
                <button
                  key={index}
                  type="button"
                  aria-label={`${digit.text}, digit ${index + 1} of ${digits.length}`}
                  aria-pressed={index === chosen}
                  tabIndex={index === chosen ? 0 : -1}
                  data-doubtful={digit.confidence < SURE_FROM}
                  onClick={() => onChoose(index)}
                  className="number-digit"
                >
                  {digit.text}
                </button>
              ))}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

interface Numbered {
  readonly digit: DigitReading;
  readonly index: number;
}

/** Line by line, the groups between wide gaps. */
function linesOf(digits: readonly DigitReading[]): Numbered[][][] {
  const isSpaced = spacesBefore(digits);
  const lines: Numbered[][][] = [];
  for (const [index, digit] of digits.entries()) {
    const isNext = index > 0 && digits[index - 1]?.line === digit.line;
    if (!isNext) lines.push([[{ digit, index }]]);
    else if (isSpaced[index]) lines.at(-1)?.push([{ digit, index }]);
    else lines.at(-1)?.at(-1)?.push({ digit, index });
  }
  return lines;
}

/** The index that a key leads to, among `count` things in a row; `undefined` where the key leads nowhere. */
export function stepped(key: string, from: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, from + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
