'use client';

import type { Box } from '../../lib/geometry/box';
import type { LiveReader } from '../../lib/session/live-reader';
import { penWidthOf } from '../../lib/session/pen-width';
import { PEN_WIDTH } from '../../lib/session/sheet';
import type { Store } from '../../lib/state/store';
import type { CorrectedDrawing } from '../../lib/strokes/corrections';
import type { Stroke } from '../../lib/strokes/drawing';
import { useStore } from '../ui/use-store';
import { LIFTED_BETWEEN_STROKES, useLasting } from './use-lasting';
import './unread-marks.css';

interface Props {
  readonly reader: Pick<LiveReader<CorrectedDrawing>, 'reading'>;
  /** Tells whether the pen is down, and what the sheet shows. */
  readonly sheet: Pick<Store<{ readonly penDown: boolean; readonly view: Box }>, 'get' | 'subscribe'>;
}

/** Sheet units between ink and the ring around it. */
const ROOM = 0.9 * PEN_WIDTH;

/** Over the sheet: ink that was not read is grey, with a dashed ring around it. */
export function UnreadMarks({ reader, sheet }: Props) {
  const live = useStore(reader.reading);
  const { penDown, view } = useStore(sheet);
  const unread = live.kind === 'read' ? (live.answer.unread ?? []) : [];
  // The next stroke may belong to it.
  const isShown = useLasting(unread.length > 0 && !penDown, LIFTED_BETWEEN_STROKES);
  if (!isShown || live.kind !== 'read') return null;
  const pen = penWidthOf(live.question.drawing);
  return (
    <svg
      aria-hidden="true"
      data-testid="unread-marks"
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      className="unread-marks"
    >
      {unread.map(({ box, strokes }) => (
        <g key={strokes.join()}>
          {strokes.map((at) => (
            <path key={at} d={pathOf(live.question.drawing[at] ?? [])} strokeWidth={pen} className="unread-ink" />
          ))}
          <rect
            x={box.x - ROOM}
            y={box.y - ROOM}
            width={box.width + 2 * ROOM}
            height={box.height + 2 * ROOM}
            rx={1.5 * ROOM}
            className="unread-ring"
          />
        </g>
      ))}
    </svg>
  );
}

const pathOf = (stroke: Stroke): string =>
  stroke.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (stroke.length === 1 ? 'h0.01' : '');
