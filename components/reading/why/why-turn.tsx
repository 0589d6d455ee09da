import { type PointerEvent, useId, useRef, useState } from 'react';
import { capture } from '../../../lib/browser/input/pointer';
import { NO_BOX } from '../../../lib/geometry/box';
import { formatPercent } from '../../../lib/session/words/reading-words';
import { changed, tipOf } from '../../../lib/strokes/change/ink-change';
import { STEPS, type Turn, type Why } from '../../../lib/strokes/change/why';
import type { Drawing } from '../../../lib/strokes/drawing';
import { ProbabilityBars } from '../probability-bars';
import { Ink, pathData } from './ink';
import { nearestStep } from './nearest-step';

/** The smallest change that turns the digit, to be tried step by step. */
export function WhyTurn({ drawing, why: { turn } }: { readonly drawing: Drawing; readonly why: Why }) {
  if (!turn) return <p className="py-4">No small change was found that turns it into another digit.</p>;
  return <Turned drawing={drawing} turn={turn} />;
}

function Turned({ drawing, turn }: { drawing: Drawing; turn: Turn }) {
  const { change, becomes, turnsAt, ink, probabilities } = turn;
  const [step, goTo] = useState(turnsAt);
  const picture = useRef<SVGSVGElement>(null);
  const title = useId();
  const present = changed(drawing, change, step / STEPS);
  const now = probabilities[step] ?? [];
  const confidence = Math.max(...now);
  const best = String(now.indexOf(confidence));
  const tip = tipOf(drawing, change, step / STEPS);
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const place = placeIn(picture.current, event);
    if (event.isPrimary && event.buttons === 1 && place) goTo(nearestStep(drawing, change, place));
  };
  const isAdded = change.kind === 'added';
  return (
    <section className="why-part" aria-labelledby={title}>
      <Ink
        ref={picture}
        drawing={drawing}
        label={`The ink ${isAdded ? 'with the line' : 'without that part'}: most likely ${best}`}
        className="why-drag"
        onPointerDown={(event) => {
          if (event.isPrimary) capture(event.currentTarget, event.pointerId);
          drag(event);
        }}
        onPointerMove={drag}
      >
        <path d={pathData(present)} className="why-present" />
        {isAdded && <path d={pathData(present.slice(drawing.length))} className="why-added" />}
        <circle cx={tip.x} cy={tip.y} className="why-handle" />
      </Ink>
      <div>
        <h3 id={title}>Why not {becomes}?</h3>
        <p>
          {isAdded
            ? `With a line as long as ${formatPercent(ink)} of the ink`
            : `Without ${formatPercent(ink)} of the ink`}
          , it is read as {becomes}. Move the ring, and watch the bars.
        </p>
        <label className="why-slider">
          <span>{isAdded ? 'The line' : 'Taken away'}</span>
          <input
            type="range"
            min={0}
            max={STEPS}
            value={step}
            aria-valuetext={`most likely ${best}, ${formatPercent(confidence)} sure`}
            onChange={({ currentTarget }) => goTo(Number(currentTarget.value))}
          />
        </label>
        <p className="why-now">
          <strong>{best}</strong>, {formatPercent(confidence)} sure{step === 0 ? ', as you drew it' : ''}
        </p>
        <ProbabilityBars kind="digits" digit={{ text: best, confidence, probabilities: now, box: NO_BOX, line: 0 }} />
      </div>
    </section>
  );
}

/** Where the pointer is, in the picture's own unit. */
function placeIn(picture: SVGSVGElement | null, { clientX, clientY }: PointerEvent): DOMPoint | undefined {
  const matrix = picture?.getScreenCTM();
  return matrix ? new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()) : undefined;
}
