import type { OpenPhoto, PhotoSession } from '../../lib/session/photo/photo-session';
import { canRedo, canUndo } from '../../lib/session/undo-history';
import { Tool } from '../ui/button';
import { ClearIcon, DoneIcon, Icon, RedoIcon, ShareIcon, UndoIcon } from '../ui/icons';
import { shortcuts } from '../ui/use-shortcuts';

interface Props {
  readonly session: PhotoSession;
  readonly photo: OpenPhoto;
  /** What can be done with the chosen find: remove it, or read it where it was left out. */
  readonly onRemove: (() => void) | undefined;
  readonly onKeep: (() => void) | undefined;
  readonly onTurn: () => void;
  readonly onCrop: () => void;
  readonly onWhole: () => void;
  /** `undefined` where nothing is read. */
  readonly onShare: (() => void) | undefined;
}

/** The tools under a photograph. */
export function PhotoTools({ session, photo: { steps }, onRemove, onKeep, onTurn, onCrop, onWhole, onShare }: Props) {
  return (
    <div className="tools tools-six">
      <Tool icon={<UndoIcon />} onClick={session.undo} disabled={!canUndo(steps)} aria-keyshortcuts={shortcuts.undo}>
        Undo
      </Tool>
      <Tool icon={<RedoIcon />} onClick={session.redo} disabled={!canRedo(steps)} aria-keyshortcuts={shortcuts.redo}>
        Redo
      </Tool>
      {onKeep ? (
        <Tool icon={<DoneIcon />} onClick={onKeep} aria-label="Read it as a digit">
          Read it
        </Tool>
      ) : (
        <Tool icon={<ClearIcon />} onClick={onRemove} disabled={!onRemove} aria-keyshortcuts={shortcuts.remove}>
          Remove
        </Tool>
      )}
      <Tool icon={<TurnIcon />} onClick={onTurn}>
        Turn
      </Tool>
      {steps.present.edits.crop ? (
        <Tool icon={<WholeIcon />} onClick={onWhole} aria-label="Whole picture">
          Whole
        </Tool>
      ) : (
        <Tool icon={<CropIcon />} onClick={onCrop}>
          Crop
        </Tool>
      )}
      <Tool icon={<ShareIcon />} onClick={onShare} disabled={!onShare} className="tools-end">
        Share
      </Tool>
    </div>
  );
}

/** The tools while a crop of the photograph is chosen. */
export function CropTools({ onApply, onLeave }: { onApply: () => void; onLeave: () => void }) {
  return (
    <div className="tools">
      <Tool icon={<DoneIcon />} onClick={onApply} className="col-span-3">
        Crop
      </Tool>
      <Tool icon={<ClearIcon />} onClick={onLeave} className="col-span-2" aria-keyshortcuts={shortcuts.leave}>
        Cancel
      </Tool>
    </div>
  );
}

function TurnIcon() {
  return (
    <Icon>
      <path d="M4 10.5A6 6 0 1 0 7 5.3M10.5 2 7 5.3l3.4 3.4" transform="matrix(-1 0 0 1 20 0)" />
    </Icon>
  );
}

function CropIcon() {
  return (
    <Icon>
      <path d="M5.5 2v12.5H18M2 5.5h12.5V18" />
    </Icon>
  );
}

function WholeIcon() {
  return (
    <Icon>
      <path d="M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5" />
    </Icon>
  );
}
