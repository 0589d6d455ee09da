import type { Box } from '../../lib/geometry/box';
import { BLANK } from '../../lib/reading/reading';
import { turnedBox, turnedEdits, withBox, withMoved, withoutBox } from '../../lib/session/photo/photo-edit-history';
import { wholeOf } from '../../lib/session/photo/photo-place';
import type { OpenPhoto, PhotoSession, PhotoStep } from '../../lib/session/photo/photo-session';
import { withoutText, withText } from '../../lib/session/photo/set-texts';
import type { Photo } from './use-photo';

/** What can be done to an open photograph and to its chosen find. Each is a step that can be undone. */
export function photoCommands(session: PhotoSession, photo: Photo, open: OpenPhoto) {
  const { detections, detection, isChosen, held, isDrawn, live } = photo;
  const { edits, chosen, set } = open.steps.present;
  const change = (step: Partial<PhotoStep>) => session.edit({ edits, chosen, set, ...step });
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const isLeftOut = isChosen && !isDrawn && detection?.index === undefined && reading.kind === 'digits';
  const draw = (box: Box) => change({ edits: withBox(edits, box), chosen: box, set: withoutText(set, box) });
  /** What is looked at: the chosen box, or the find that is shown before any is chosen. */
  const place = (isChosen ? undefined : held) ?? detection?.box;
  const removeAt = (box: Box) => () => {
    const next = detection ? (detections[detections.indexOf(detection) + 1] ?? detections.at(-2)) : undefined;
    change({ edits: withoutBox(edits, box), chosen: next?.box ?? null, set: withoutText(set, box) });
  };
  return {
    change,
    draw,
    move: (from: Box, to: Box, isNudge: boolean) =>
      change({ edits: withMoved(edits, from, to), chosen: to, set: withoutText(set, from), isNudge }),
    /** Says what stands there. */
    setText: place && ((text: string) => change({ chosen: place, set: withText(set, { box: place, text }) })),
    /** Reads what was left out. */
    keep: isLeftOut && held ? () => draw(held) : undefined,
    /** Leaves out the chosen one. */
    remove: held && !isLeftOut ? removeAt(held) : undefined,
    /** Leaves out what is looked at. */
    erase: place && !isLeftOut ? removeAt(held ?? place) : undefined,
    turn() {
      const { height } = wholeOf(open.picture, edits.turns);
      change({
        edits: turnedEdits(edits, height),
        chosen: chosen && turnedBox(chosen, height),
        set: set.map(({ box, text }) => ({ box: turnedBox(box, height), text })),
      });
    },
  };
}
