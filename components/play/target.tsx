import { Button } from '../ui/button';
import { aDigit } from './play-words';

/** The digits one after the other, mixed so that neighbours look different. */
const MIXED = '7492508361';

interface Props {
  readonly wanted: string;
  readonly onChoose: (digit: string) => void;
  /** What is to be reached with the digit. */
  readonly aim: string;
}

/** The digit that is to be drawn, and a button that asks for another one. */
export function Target({ wanted, onChoose, aim }: Props) {
  const next = MIXED[(MIXED.indexOf(wanted) + 1) % MIXED.length] ?? wanted;
  return (
    <div className="play-target">
      <p>
        Draw <b>{aDigit(wanted)}</b> {aim}
      </p>
      <Button onClick={() => onChoose(next)} className="border border-line bg-sheet">
        Another digit
      </Button>
    </div>
  );
}
