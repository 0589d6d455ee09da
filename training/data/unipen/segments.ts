import type { Component, Place } from './components';
import type { Donor } from './donors';

/** A sign or word of a file: what it says, and which components of ink it is made of, as in `73-74`. */
export interface Segment {
  readonly text: string;
  readonly delineation: string;
}

/** `.SEGMENT CHARACTER 73-74 OK "5"`: a 5, made of the components 73 to 74. In quotes, a backslash precedes " and \. */
const SEGMENT = /^\.SEGMENT[ \t]+\S+[ \t]+(\S+)[ \t].*?"(.*)"\s*$/gm;

/** All segments in a file's text, in their order. */
export function segmentsIn(text: string): Segment[] {
  return [...text.matchAll(SEGMENT)].map(([, delineation = '', quoted = '']) => ({
    text: quoted.replace(/\\(.)/g, '$1'),
    delineation,
  }));
}

/**
 * The components as a donor's segments count them, from 0. The donors do not agree whether a component without a place
 * counts; where there are such, both ways are returned.
 */
export function countings(components: readonly Component[], { isPenUpCounted }: Donor): (readonly Component[])[] {
  const counted = components.filter(({ isPenDown }) => isPenDown || isPenUpCounted);
  const filled = counted.filter(({ places }) => places.length > 0);
  return isPenUpCounted || filled.length === counted.length ? [filled] : [filled, counted];
}

/** `12`, `12-14`, or from a place in the first component to one in the last, both included: `12:3-14:20`. */
const RANGE = /^(\d+)(?::(\d+))?(?:-(\d+)(?::(\d+))?)?$/;

/** The strokes that a delineation names, without the pen's ways above the paper; none where it names what is not there. */
export function strokesOf(delineation: string, components: readonly Component[]): (readonly Place[])[] {
  return delineation.split(',').flatMap((part) => {
    const [, first, start = '0', last = first, end] = RANGE.exec(part) ?? [];
    const range = components.slice(Number(first), Number(last) + 1);
    return range.flatMap(({ isPenDown, places }, i) => {
      const to = end !== undefined && i === range.length - 1 ? Number(end) + 1 : undefined;
      const stroke = places.slice(i === 0 ? Number(start) : 0, to);
      return isPenDown && stroke.length > 0 ? [stroke] : [];
    });
  });
}
