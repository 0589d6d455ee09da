import type { GrayImage } from '../geometry/gray-image';
import type { Answer, Network } from '../model/network';
import { DIGIT_FRAME } from '../reading/digit-frame';
import type { Drawing, Stroke } from '../strokes/drawing';
import { inkDrawing } from '../strokes/normalise/ink-drawing';
import type { SeenGroup } from '../strokes/segment/segmentation';

/** What the network makes of a group of strokes, and of its picture's channels. */
export interface SeenInk extends SeenGroup {
  readonly channels: Answer['channels'];
}

/** Inks and reads groups of strokes, given by their indices in the drawing. No group may be empty. */
export type SeeGroups = (groups: readonly (readonly number[])[]) => SeenInk[];

/**
 * Remembers the network's answers about groups of strokes, so that while one group grows, the others are not asked about
 * again. Call it with each drawing. Two strokes are the same if all their points are.
 */
export function createGroupMemory(network: Network): (drawing: Drawing) => SeeGroups {
  let strokes: readonly { readonly stroke: Stroke; readonly id: number }[] = [];
  let lastId = 0;
  /** Groups by the ids of their strokes: those of the last drawing, and those of the present one. */
  let old = new Map<string, SeenInk>();
  let current = new Map<string, SeenInk>();
  return (drawing) => {
    strokes = drawing.map((stroke, i) => {
      const before = strokes[i];
      if (before !== undefined && areSame(before.stroke, stroke)) return before;
      lastId += 1;
      return { stroke, id: lastId };
    });
    [old, current] = [current, new Map()];
    const keyOf = (group: readonly number[]): string => group.map((i) => strokes[i]?.id).join();
    return (groups) => {
      const keys = groups.map(keyOf);
      const unknown = groups.filter((_, i) => !current.has(keys[i] as string) && !old.has(keys[i] as string));
      const pictures = unknown.map((group) => inkGroup(group.map((i) => drawing[i] as Stroke)));
      const answers = network.answersOf(pictures);
      unknown.forEach((group, i) => {
        current.set(keyOf(group), { picture: pictures[i] as GrayImage, ...(answers[i] as Answer) });
      });
      return keys.map((key) => {
        const seen = (current.get(key) ?? old.get(key)) as SeenInk;
        current.set(key, seen);
        return seen;
      });
    };
  };
}

function inkGroup(strokes: Drawing): GrayImage {
  const picture = inkDrawing(strokes, DIGIT_FRAME);
  if (picture === undefined) throw new RangeError('A group of strokes has no ink.');
  return picture;
}

const areSame = (a: Stroke, b: Stroke): boolean =>
  a === b || (a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y));
