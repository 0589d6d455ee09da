import { useEffect, useEffectEvent } from 'react';
import { isTextField } from '../../../lib/browser/input/catch-transfers';
import { fillScreen } from '../../../lib/browser/input/full-screen';
import { Button } from '../../ui/button';
import { BackIcon, ClearIcon, Icon } from '../../ui/icons';

interface Props {
  /** The index of the step that is shown. */
  readonly at: number;
  readonly count: number;
  readonly onShow: (at: number) => void;
  readonly onLeave: () => void;
}

/** The keys of a presenter's remote control, and those at hand. Up and down scroll, where a step is long. */
const BACK = ['ArrowLeft', 'PageUp'];
const ON = ['ArrowRight', 'PageDown'];

/** While it is mounted, the lesson fills the screen. It leads from step to step, and out. */
export function ProjectorBar({ at, count, onShow, onLeave }: Props) {
  const leave = useEffectEvent(onLeave);
  const go = (by: number) => onShow(Math.min(count - 1, Math.max(0, at + by)));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return;
    if (event.key === 'Escape') onLeave();
    else if (BACK.includes(event.key)) go(-1);
    else if (ON.includes(event.key)) go(1);
    else return;
    event.preventDefault();
  });
  useEffect(() => fillScreen(leave), []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  return (
    <div className="projector-bar">
      <Button disabled={at === 0} onClick={() => go(-1)}>
        <BackIcon />
        Back
      </Button>
      <p role="status">
        <span className="sr-only">Step </span>
        {at + 1} of {count}
      </p>
      <Button disabled={at === count - 1} onClick={() => go(1)}>
        Next
        <NextIcon />
      </Button>
      <Button onClick={onLeave}>
        <ClearIcon />
        Leave
      </Button>
    </div>
  );
}

function NextIcon() {
  return (
    <Icon>
      <path d="M8 4.5l5.5 5.5L8 15.5" />
    </Icon>
  );
}
