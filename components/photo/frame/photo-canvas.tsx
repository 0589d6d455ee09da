import { useEffect, useRef } from 'react';
import { mountPhotoCanvas, type PhotoCanvas } from '../../../lib/browser/canvas/photo-canvas';
import type { OpenPhoto } from '../../../lib/session/photo/photo-session';

/** The photograph, turned and cropped. */
export function PhotoPicture({ photo: { picture, steps } }: { photo: OpenPhoto }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const shown = useRef<PhotoCanvas>(null);
  const { edits } = steps.present;
  // biome-ignore lint/correctness/useExhaustiveDependencies: later edits are shown by the effect below.
  useEffect(() => {
    if (!canvasRef.current) return;
    const own = mountPhotoCanvas(canvasRef.current, picture, edits);
    shown.current = own;
    return own.release;
  }, [picture]);
  useEffect(() => shown.current?.show(edits), [edits]);
  return <canvas ref={canvasRef} role="img" aria-label="Your photo" className="absolute inset-0 size-full" />;
}
