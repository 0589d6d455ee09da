import { useState } from 'react';
import { type Abilities, setTorch, setZoom } from '../../../lib/browser/camera/abilities';
import { Button } from '../../ui/button';

interface Props {
  readonly stream: MediaStream;
  readonly abilities: Abilities;
  /** Shows another camera, where there is one. */
  readonly onOther: (() => void) | undefined;
}

/** Light, zoom and the other camera, each only where the device has it. */
export function CameraControls({ stream, abilities: { hasTorch, zoom }, onOther }: Props) {
  const [isTorch, setTorchOn] = useState(false);
  const [zoomed, setZoomed] = useState(zoom?.value ?? 1);
  const switchTorch = async () => {
    if (await setTorch(stream, !isTorch)) setTorchOn(!isTorch);
  };
  const zoomTo = (value: number) => {
    setZoomed(value);
    void setZoom(stream, value);
  };
  if (!hasTorch && !zoom && !onOther) return null;
  return (
    <fieldset aria-label="Camera settings" className="viewfinder-controls">
      {hasTorch && (
        <Button aria-pressed={isTorch} onClick={switchTorch}>
          Light
        </Button>
      )}
      {zoom && (
        <label className="viewfinder-zoom">
          Zoom
          <input
            type="range"
            min={zoom.min}
            max={zoom.max}
            step={zoom.step}
            value={zoomed}
            onChange={({ target }) => zoomTo(Number(target.value))}
          />
        </label>
      )}
      {onOther && <Button onClick={onOther}>Other camera</Button>}
    </fieldset>
  );
}
