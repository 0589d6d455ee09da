/** Whether a network read what the person wrote. */
export type Mark = 'right' | 'wrong';

const SIGNS: Readonly<Record<Mark, string>> = { right: '✓', wrong: '✗' };

/** Right or wrong, as a sign and a word; nothing while that is not told, or the network has not answered. */
export function MarkWords({ mark }: { mark: Mark | undefined }) {
  return (
    <span className="mark" data-mark={mark}>
      {mark && (
        <>
          <span aria-hidden="true">{SIGNS[mark]}</span> {mark}
        </>
      )}
    </span>
  );
}
