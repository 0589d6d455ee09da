import type { Drawing } from '../lib/strokes/drawing';

/** Something that counts how often it is looked at: the work that a machine's other programs do not stretch. */
export interface Watched<T> {
  readonly value: T;
  looks(): number;
}

/** Counts how often a coordinate is read. */
export function watchedDrawing(drawing: Drawing): Watched<Drawing> {
  let looks = 0;
  const watched = drawing.map((stroke) =>
    stroke.map(({ x, y, t }) => ({
      t,
      get x() {
        looks += 1;
        return x;
      },
      get y() {
        looks += 1;
        return y;
      },
    })),
  );
  return { value: watched, looks: () => looks };
}

/** Counts how often a byte is read. */
export function watchedBytes(bytes: Uint8Array): Watched<Uint8Array> {
  let looks = 0;
  const value = new Proxy(bytes, {
    get(target, key) {
      if (typeof key === 'string' && /^\d/.test(key)) looks += 1;
      const found: unknown = Reflect.get(target, key, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
  return { value, looks: () => looks };
}

/** Between linear work, which is twice as much at twice the size, and quadratic work, which is four times as much. */
export const LINEAR = 3;
