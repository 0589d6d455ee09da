import { MarkWords } from '../compare/truth/mark';
import { Outcome } from './outcome';
import { agreementWords, WAITING } from './play-words';
import type { Seen } from './seen';

/** "All eight agree": which of the networks read the digit that is to be drawn. */
export function Agree({ wanted, ...seen }: Seen & { wanted: string }) {
  const { networks, drawing } = seen;
  const said = drawing.asked?.said ?? {};
  const isSeveral = drawing.pictures.length > 1;
  const right = Object.values(said).filter((text) => text === wanted).length;
  const count = Object.keys(said).length;
  return (
    <Outcome
      {...seen}
      words={words()}
      waiting={WAITING.agree}
      isWon={!isSeveral && right > 0 && right === networks.length}
    >
      <ul aria-label="Their answers" className="play-answers">
        {networks.map(({ id, short }) => {
          const text = said[id];
          return (
            <li key={id}>
              <span>{short}</span>
              <span>{drawing.votes.find((vote) => vote.id === id)?.answer ?? '–'}</span>
              <MarkWords mark={text === undefined || isSeveral ? undefined : text === wanted ? 'right' : 'wrong'} />
            </li>
          );
        })}
      </ul>
    </Outcome>
  );

  function words(): string {
    if (count === 0) return WAITING.agree;
    return isSeveral ? 'The networks see several digits. Draw one.' : agreementWords(right, count, wanted);
  }
}
