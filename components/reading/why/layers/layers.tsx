'use client';

import { useEffect, useState } from 'react';
import { inkPixels } from '../../../../lib/browser/canvas/pixels';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import type { Level } from '../../../../lib/reading/inside/levels';
import { PixelCanvas } from '../../../ui/pixel-canvas';
import { WhyFailure } from '../why-failure';
import { LevelView } from './level-view';
import './layers.css';

interface Props {
  /** What the network saw of a digit. */
  readonly picture: GrayImage;
  readonly ask: (picture: GrayImage) => Promise<readonly Level[]>;
}

/** A digit on its way through the network, one level after the other. */
export function Layers({ picture, ask }: Props) {
  const [levels, setLevels] = useState<readonly Level[] | 'asking' | { readonly error: unknown }>('asking');
  const [at, goTo] = useState(0);
  useEffect(() => {
    if (levels !== 'asking') return;
    let isLeft = false;
    ask(picture).then(
      (answer) => !isLeft && setLevels(answer),
      (error: unknown) => !isLeft && setLevels({ error }),
    );
    return () => {
      isLeft = true;
    };
  }, [picture, ask, levels]);
  if (levels === 'asking')
    return (
      <p role="status" className="text-quiet">
        Looking inside
      </p>
    );
  if ('error' in levels) return <WhyFailure error={levels.error} onRetry={() => setLevels('asking')} />;
  const level = levels[at - 1];
  return (
    <>
      <label className="why-slider">
        <span>Level</span>
        <input
          type="range"
          min={0}
          max={levels.length}
          value={at}
          aria-valuetext={`${at} of ${levels.length}`}
          onChange={({ currentTarget }) => goTo(Number(currentTarget.value))}
        />
        <span aria-hidden="true" className="tabular-nums">
          {at} of {levels.length}
        </span>
      </label>
      {level ? (
        <LevelView key={at} level={level} picture={picture} />
      ) : (
        <div className="level">
          <PixelCanvas
            picture={picture}
            pixelsOf={inkPixels}
            role="img"
            aria-label="The digit in 28 by 28 pixels"
            className="level-picture network-picture"
          />
          <p>The picture that the network is given: 28 × 28 pixels, each with as much ink as it holds.</p>
        </div>
      )}
    </>
  );
}
