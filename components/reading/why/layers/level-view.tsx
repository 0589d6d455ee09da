import { type PointerEvent, useMemo, useState } from 'react';
import { inkPixels } from '../../../../lib/browser/canvas/pixels';
import { signedPixels } from '../../../../lib/browser/canvas/signed-pixels';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import { signedPictures } from '../../../../lib/geometry/signed-picture';
import type { Level } from '../../../../lib/reading/inside/levels';
import { PixelCanvas } from '../../../ui/pixel-canvas';
import { type Cell, cellWords, levelWords, pixelsSeen, strongest } from './level-words';

interface Props {
  readonly level: Level;
  /** What the network saw. */
  readonly picture: GrayImage;
}

/** What a layer makes of a digit: a small picture for each filter, one of them large, and what one of its cells sees. */
export function LevelView({ level, picture }: Props) {
  const { width, height, channels, values } = level;
  const pictures = useMemo(() => signedPictures(values, width, height, channels), [values, width, height, channels]);
  const [cell, choose] = useState<Cell>(() => strongest(level));
  const goTo = (x: number, y: number) =>
    choose({ ...cell, x: Math.min(width - 1, Math.max(0, x)), y: Math.min(height - 1, Math.max(0, y)) });
  const tap = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect();
    goTo(
      Math.floor((width * (clientX - box.left)) / box.width),
      Math.floor((height * (clientY - box.top)) / box.height),
    );
  };
  const [left, columns] = pixelsSeen(level.field, cell.x, picture.width);
  const [top, rows] = pixelsSeen(level.field, cell.y, picture.height);
  return (
    <div className="level">
      <p>{levelWords(level)}</p>
      {level.kind === 'dense' ? (
        <ol className="level-sums">
          {[...values].slice(0, 10).map((value, digit) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sum's place is its digit.
            <li key={digit}>
              <span>{digit}</span> {value.toFixed(1)}
            </li>
          ))}
        </ol>
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are buttons. */}
          <div className="level-maps" role="group" aria-label="The pictures of this level">
            {pictures.map((one, channel) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a picture's place is its filter.
                key={channel}
                type="button"
                aria-label={`Picture ${channel + 1} of ${channels}`}
                aria-pressed={channel === cell.channel}
                onClick={() => choose({ ...cell, channel })}
                className="level-map"
              >
                <PixelCanvas picture={one} pixelsOf={signedPixels} aria-hidden="true" />
              </button>
            ))}
          </div>
          <div className="level-pair">
            <div className="level-picture" onPointerDown={tap}>
              <PixelCanvas picture={pictures[cell.channel]} pixelsOf={signedPixels} aria-hidden="true" />
              <Frame x={cell.x} y={cell.y} columns={1} rows={1} of={level} />
            </div>
            <div className="level-picture">
              <PixelCanvas picture={picture} pixelsOf={inkPixels} aria-hidden="true" className="network-picture" />
              <Frame x={left} y={top} columns={columns} rows={rows} of={picture} />
            </div>
          </div>
          <div className="level-places">
            <Place name="Column" at={cell.x} count={width} onChange={(x) => goTo(x, cell.y)} />
            <Place name="Row" at={cell.y} count={height} onChange={(y) => goTo(cell.x, y)} />
          </div>
          <p>{cellWords(level, cell, picture.width)}</p>
        </>
      )}
    </div>
  );
}

interface PlaceProps {
  readonly name: string;
  readonly at: number;
  readonly count: number;
  readonly onChange: (at: number) => void;
}

/** Where the cell is along one axis, for those who do not tap it. */
function Place({ name, at, count, onChange }: PlaceProps) {
  return (
    <label className="why-slider">
      <span>{name}</span>
      <input
        type="range"
        min={1}
        max={count}
        value={at + 1}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value) - 1)}
      />
    </label>
  );
}

interface FrameProps {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly of: { readonly width: number; readonly height: number };
}

/** A frame round some cells of a picture. */
function Frame({ x, y, columns, rows, of: { width, height } }: FrameProps) {
  const part = (cells: number, all: number) => `${(100 * cells) / all}%`;
  return (
    <span
      aria-hidden="true"
      className="level-frame"
      style={{ left: part(x, width), top: part(y, height), width: part(columns, width), height: part(rows, height) }}
    />
  );
}
