import { useId } from 'react';
import { type ClassDrawing, NO_DIGIT, truthOf } from '../../../lib/session/classroom/class-drawing';
import { partiesOf } from '../../../lib/session/classroom/score';
import { answerWords } from './class-words';

interface Props {
  readonly drawing: ClassDrawing;
  readonly onSet: (truth: string | undefined) => void;
}

const CHOICES = [...'0123456789', NO_DIGIT] as const;

/** What a drawing is: of one digit, a tap on it; of a number, a text. */
export function TruthField({ drawing, onSet }: Props) {
  const [first] = partiesOf(drawing);
  const isNumber = [drawing.truth, first?.text].some(
    (text) => text !== undefined && text !== NO_DIGIT && text.length > 1,
  );
  return isNumber ? (
    <NumberTruth drawing={drawing} read={first?.text} onSet={onSet} />
  ) : (
    <DigitTruth drawing={drawing} onSet={onSet} />
  );
}

/** Radio buttons: one tap sets it, arrow keys change it, and Tab goes on to the next drawing. */
function DigitTruth({ drawing: { name, truth }, onSet }: Props) {
  const group = useId();
  return (
    <fieldset className="truth">
      <legend className="sr-only">What {name} is</legend>
      {CHOICES.map((text) => (
        <label key={text} className="truth-choice">
          <input type="radio" name={group} checked={truth === text} onChange={() => onSet(text)} />
          <span aria-hidden={text === NO_DIGIT}>{text === NO_DIGIT ? 'none' : text}</span>
          {text === NO_DIGIT && <span className="sr-only">{answerWords(text)}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** A number has no room for ten buttons a digit. What most networks read is one tap away. */
function NumberTruth({ drawing: { name, truth = '' }, read, onSet }: Props & { readonly read: string | undefined }) {
  return (
    <div className="truth-number">
      <input
        type="text"
        inputMode="numeric"
        aria-label={`What ${name} is`}
        autoComplete="off"
        value={truth}
        onChange={({ target }) => onSet(truthOf(target.value.replace(/\D/g, '')))}
      />
      {read !== undefined && read !== truth && read !== NO_DIGIT && (
        <button type="button" className="button" onClick={() => onSet(read)}>
          It is {read}
        </button>
      )}
    </div>
  );
}
