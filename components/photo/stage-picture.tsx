import { useLayoutEffect, useRef } from 'react';
import { paintStage, type StageColours } from '../../lib/browser/canvas/paint-stage';
import type { GrayImage } from '../../lib/geometry/gray-image';

interface Props {
  readonly stage: GrayImage;
  readonly colours: StageColours;
  /** What the picture shows. */
  readonly name: string;
}

/** A stage of reading a photograph, shown as ink on paper. */
export function StagePicture({ stage, colours, name }: Props) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvasRef.current) paintStage(canvasRef.current, stage, colours);
  }, [stage, colours]);
  return (
    <div className="stage-paper">
      <canvas
        ref={canvasRef}
        role="img"
        aria-label={name}
        width={Math.max(1, stage.width)}
        height={Math.max(1, stage.height)}
        data-colours={colours}
        className="stage-picture"
      />
    </div>
  );
}
