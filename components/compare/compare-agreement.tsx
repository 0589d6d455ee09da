interface Props {
  /** What the network says; empty where nothing. */
  readonly answer: string;
  /** What more than half of the networks say; undefined where nothing is said by so many. */
  readonly most: string | undefined;
  /** Only the sign is seen. */
  readonly isShort?: boolean;
}

export function agreementOf(answer: string, most: string | undefined): 'agrees' | 'otherwise' | undefined {
  if (answer === '' || most === undefined) return undefined;
  return answer === most ? 'agrees' : 'otherwise';
}

const MARKS = { agrees: ['=', 'agrees with most'], otherwise: ['≠', 'differs from most'] } as const;

/** Whether a network says what most say: a sign, and words that those hear who see no sign. */
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
