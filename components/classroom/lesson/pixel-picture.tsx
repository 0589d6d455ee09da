import type { SignedPaths } from './pixel-paths';

/** Pixels a side, as in lib/reading/digit-frame.ts. */
const size = 28;
/** A line between all pixels. */
const GRID = Array.from({ length: size - 1 }, (_, i) => `M${i + 1} 0v${size}M0 ${i + 1}h${size}`).join('');

interface Props {
  readonly label: string;
  /** What the network sees of a drawing, a path for each level. */
  readonly ink?: readonly string[];
  /** What a linear network looks for. */
  readonly weights?: SignedPaths | undefined;
}

/** 28 × 28 pixels: of ink, of weights, or of ink over weights. */
export function PixelPicture({ label, ink, weights }: Props) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className="pixel-picture">
      {weights && (
        <>
          <path d={weights.positive} className="pixel-positive" />
          <path d={weights.negative} className="pixel-negative" />
        </>
      )}
      {ink?.map((path, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path's place is its level.
        <path key={level} d={path} className="pixel-ink" data-level={level + 1} />
      ))}
      {!weights && <path d={GRID} className="pixel-grid" />}
    </svg>
  );
}
