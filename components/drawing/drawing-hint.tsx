/** A digit as a pen writes it, in a box of 100 by 100. hint.css moves the pen along the same path. */
const DIGIT = 'M36 33 C37 19 62 17 63 33 C64 46 44 55 35 71 C45 69 56 69 67 71';

/** The hint on an empty sheet: a pen writes one digit, once. It stays mounted, so that it does not write again. */
export function DrawingHint({ shown }: { shown: boolean }) {
  return (
    <div aria-hidden="true" data-shown={shown} className="hint pointer-events-none absolute inset-0 text-quiet">
      <svg viewBox="0 0 100 100" className="size-full" role="presentation">
        <path className="hint-digit" d={DIGIT} pathLength={1} />
        <g className="hint-pen">
          <path d="M0 0 L1.5 -5 L15.5 -19 A2.5 2.5 0 0 1 19 -15.5 L5 -1.5 Z" />
          <path className="hint-nib" d="M0 0 L1.5 -5 L5 -1.5 Z" />
        </g>
      </svg>
      <p className="absolute inset-x-0 bottom-[7%] text-center">Draw a digit or a number</p>
    </div>
  );
}
