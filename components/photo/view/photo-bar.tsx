import type { RefObject } from 'react';
import { Button } from '../../ui/button';
import { ClearIcon, Icon } from '../../ui/icons';
import { shortcuts } from '../../ui/use-shortcuts';
import type { BoxTool } from '../photo-frame';
import { ZOOM_STEP } from './photo-surface';
import type { PhotoView } from './use-photo-view';
import './photo-bar.css';

interface Props {
  readonly look: PhotoView;
  readonly tool: BoxTool | undefined;
  /** Takes the tool that draws a box, or puts it away. */
  readonly onBox: (isOn: boolean) => void;
  readonly boxTool: RefObject<HTMLButtonElement | null>;
}

/** Under the photograph: the tool that adds a box, and the zoom. */
export function PhotoBar({ look, tool, onBox, boxTool }: Props) {
  const isOn = tool === 'box';
  return (
    <div className="photo-bar">
      {tool !== 'crop' && (
        <Button
          ref={boxTool}
          onClick={() => onBox(!isOn)}
          aria-keyshortcuts={isOn ? shortcuts.leave : undefined}
          className="photo-bar-button"
        >
          {isOn ? <ClearIcon /> : <BoxIcon />}
          {isOn ? 'Cancel' : 'Add a box'}
        </Button>
      )}
      <p aria-live="polite" className="photo-bar-hint">
        {tool && HINTS[tool]}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
      <div role="group" aria-label="Zoom" className="photo-bar-zoom">
        {look.isZoomed && !tool && (
          <Button onClick={look.showAll} className="photo-bar-button">
            Show all
          </Button>
        )}
        <Button
          aria-label="Zoom out"
          disabled={!look.isZoomed}
          onClick={() => look.zoom(1 / ZOOM_STEP)}
          className="photo-bar-sign"
        >
          <span aria-hidden="true">−</span>
        </Button>
        <Button
          aria-label="Zoom in"
          disabled={!look.mayZoomIn}
          onClick={() => look.zoom(ZOOM_STEP)}
          className="photo-bar-sign"
        >
          <span aria-hidden="true">+</span>
        </Button>
      </div>
    </div>
  );
}

const HINTS: Readonly<Record<BoxTool, string>> = {
  box: 'Drag around a digit',
  crop: 'Drag a corner, or a new crop',
};

function BoxIcon() {
  return (
    <Icon>
      <path d="M3 6V3h3M14 3h3v3M17 14v3h-3M6 17H3v-3M9 3h2M3 9v2M17 9v2M9 17h2M10 7.5v5M7.5 10h5" />
    </Icon>
  );
}
