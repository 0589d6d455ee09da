import type { ClassDrawing } from '../../../lib/session/classroom/class-drawing';
import { confusionOf, NO_DIGIT_PLACE } from '../../../lib/session/classroom/score';

interface Props {
  readonly drawings: readonly ClassDrawing[];
  readonly network: string;
  readonly name: string;
}

/** Percent of the accent in the background of the most frequent mistake, and of a single one. */
const [STRONG, FAINT] = [40, 12];

/** What a network takes each digit for, as a table of counts. */
export function ConfusionTable({ drawings, network, name }: Props) {
  const { counts, unpaired } = confusionOf(drawings, network);
  const places = counts.map((_, place) => place);
  const mistakes = counts.flatMap((row, truth) => row.filter((_, read) => read !== truth));
  const most = Math.max(1, ...mistakes);
  const label = `What “${name}” takes for what`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse it is scrolled by the keyboard, which needs the focus. */}
      <section aria-label={label} tabIndex={0} className="class-confusion-place">
        <table aria-label={label} className="class-confusion">
          <thead>
            <tr>
              <th scope="col">
                is <span aria-hidden="true">↓</span> read as <span aria-hidden="true">→</span>
              </th>
              {places.map((place) => (
                <th key={place} scope="col">
                  {nameOf(place)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((row, truth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row's place is its digit.
              <tr key={truth}>
                <th scope="row">{nameOf(truth)}</th>
                {row.map((count, read) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is what was read.
                  <td key={read} data-kind={kindOf(count, truth === read)} style={tint(count, truth === read, most)}>
                    {count === 0 ? '' : count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {unpaired > 0 && (
        <p className="class-note">
          {unpaired === 1 ? 'One drawing is' : `${unpaired} drawings are`} not in the matrix: another number of digits
          was read than was written.
        </p>
      )}
    </>
  );
}

const nameOf = (place: number): string => (place === NO_DIGIT_PLACE ? 'none' : String(place));

const kindOf = (count: number, isRight: boolean) => (count === 0 ? undefined : isRight ? 'right' : 'wrong');

function tint(count: number, isRight: boolean, most: number) {
  if (count === 0 || isRight) return undefined;
  const percent = FAINT + (STRONG - FAINT) * (count / most);
  return { background: `color-mix(in srgb, var(--accent) ${Math.round(percent)}%, transparent)` };
}
