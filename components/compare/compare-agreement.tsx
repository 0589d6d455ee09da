interface Props {
  /** What the network says; empty where it says nothing. */
  readonly answer: string;
  /** What more than half of the networks say; undefined where they disagree more. */
  readonly most: string | undefined;
  /** Shows the sign alone. */
  readonly isShort?: boolean;
}

export function agreementOf(answer: string, most: string | undefined): 'agrees' | 'otherwise' | undefined {
  if (answer === '' || most === undefined) return undefined;
  return answer === most ? 'agrees' : 'otherwise';
}

const MARKS = { agrees: ['=', 'agrees with most'], otherwise: ['≠', 'differs from most'] } as const;

/** Whether a network agrees with most: a sign, and words for screen readers. */
export function Agreement({ answer, most, isShort = false }: Props) {
  const agreement = agreementOf(answer, most);
  const [sign, words] = agreement ? MARKS[agreement] : ['', ''];
  return (
    <span className="agreement" data-agreement={agreement}>
      <span aria-hidden="true" className="agreement-sign">
        {sign}
      </span>{' '}
      <span className={isShort ? 'sr-only' : ''}>{words}</span>
    </span>
  );
}
