import { partOf } from '../../../lib/strokes/change/part-of-stroke';
import type { InkPart, Why } from '../../../lib/strokes/change/why';
import type { Drawing } from '../../../lib/strokes/drawing';
import { Ink, pathData } from './ink';
import { placeWords } from './place-words';

/** The ink, painted by how much each part of it speaks for the digit. */
export function WhyInk({ drawing, why: { digit, parts } }: { readonly drawing: Drawing; readonly why: Why }) {
  const strongest = Math.max(...parts.map(({ effect }) => Math.abs(effect)), Number.MIN_VALUE);
  const inkOf = ({ stroke, from, to }: InkPart): Drawing => [partOf(drawing[stroke] ?? [], from, to)];
  const most = parts.reduce((best, part) => (part.effect > best.effect ? part : best));
  return (
    <section className="why-part">
      <Ink drawing={drawing} label={`The ink of the ${digit}`}>
        {parts.map((part) => (
          <path
            key={`${part.stroke} ${part.from}`}
            d={pathData(inkOf(part))}
            className="why-effect"
            data-for={part.effect > 0}
            style={{ opacity: Math.abs(part.effect) / strongest }}
          />
        ))}
      </Ink>
      <div>
        <p>
          {most.effect > 0
            ? `The ink at the ${placeWords(inkOf(most), drawing)} speaks most for the ${digit}.`
            : `No part of the ink alone speaks for the ${digit}.`}
        </p>
        <p className="text-quiet">
          Each part was taken away in turn, and the rest was read again. <span className="why-for">Blue</span> ink
          speaks for the {digit}: without it, the network is less sure.{' '}
          <span className="why-against">Brown, dashed</span> ink speaks against it.
        </p>
      </div>
    </section>
  );
}
