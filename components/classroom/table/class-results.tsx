import { useId, useState } from 'react';
import type { NamedNetwork } from '../../../lib/session/classroom/class-csv';
import type { ClassDrawing } from '../../../lib/session/classroom/class-drawing';
import { disputedOf, scoreOf } from '../../../lib/session/classroom/score';
import { ratioWords, scoreWords, votesWords } from './class-words';
import { ConfusionTable } from './confusion-table';
import { DrawnSmall } from './drawn-small';

interface Props {
  readonly drawings: readonly ClassDrawing[];
  readonly networks: readonly NamedNetwork[];
}

/** How often each network is right, what one of them takes for what, and what they disagree about. */
export function ClassResults({ drawings, networks }: Props) {
  // Ours is the last one, and the one that the pupils used.
  const [chosen, choose] = useState(networks.at(-1)?.id ?? '');
  const isJudged = drawings.some(({ truth }) => truth !== undefined);
  return (
    <>
      <h3 id="class-results">How often each network is right</h3>
      {isJudged ? (
        <Scores drawings={drawings} networks={networks} />
      ) : (
        <p className="class-note">Say of at least one drawing what it is.</p>
      )}
      {isJudged && (
        <>
          <h3>What it takes for what</h3>
          <p className="prose">
            A <dfn>confusion matrix</dfn>: a row for what a digit is, a column for what it was read as. Right readings
            stand on the diagonal, everything beside it is a mistake.
          </p>
          <NetworkChoice networks={networks} chosen={chosen} onChoose={choose} />
          <ConfusionTable
            drawings={drawings}
            network={chosen}
            name={networks.find(({ id }) => id === chosen)?.name ?? ''}
          />
        </>
      )}
      <Disputed drawings={drawings} networks={networks} />
    </>
  );
}

function Scores({ drawings, networks }: Props) {
  return (
    <table aria-label="How often each network is right" className="class-scores">
      <thead>
        <tr>
          <th scope="col">Network</th>
          <th scope="col">Right</th>
          <th scope="col">Accuracy</th>
        </tr>
      </thead>
      <tbody>
        {networks.map(({ id, name }) => {
          const score = scoreOf(drawings, id);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{scoreWords(score)}</td>
              <td>
                <span className="class-bar" aria-hidden="true">
                  <span style={{ transform: `scaleX(${score.count ? score.right / score.count : 0})` }} />
                </span>
                {ratioWords(score)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ChoiceProps {
  readonly networks: readonly NamedNetwork[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function NetworkChoice({ networks, chosen, onChoose }: ChoiceProps) {
  const field = useId();
  return (
    <p className="class-choice">
      <label htmlFor={field}>Network</label>
      <select id={field} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {networks.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** As many as a class can talk about. */
const MOST_DISPUTED = 8;

function Disputed({ drawings, networks }: Props) {
  const disputed = disputedOf(drawings, MOST_DISPUTED);
  if (disputed.length === 0) return null;
  return (
    <>
      <h3>What they disagree about most</h3>
      <ul className="class-disputed">
        {disputed.map((drawing) => (
          <li key={drawing.id}>
            <DrawnSmall drawing={drawing.drawing} label={`Disputed drawing of ${drawing.name}`} />
            <p>
              <b>{drawing.name}</b> {votesWords(drawing, networks)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
