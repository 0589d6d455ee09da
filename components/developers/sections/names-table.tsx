import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly heads: readonly string[];
  /** The first cell of each is a name as code has it. */
  readonly rows: readonly (readonly [name: string, ...words: ReactNode[]])[];
}

/** A table of names that code uses, and what each is for. */
export function NamesTable({ name, heads, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys too.
    <section className="names-place" aria-label={name} tabIndex={0}>
      <table className="names">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([code, ...cells]) => (
            <tr key={code}>
              <th scope="row">
                <code>{code}</code>
              </th>
              {cells.map((cell, i) => (
                <td key={heads[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
