'use client';

import type { ReactNode } from 'react';
import { type StageColours, stagePixels } from '../../lib/browser/canvas/stage-pixels';
import type { GrayImage } from '../../lib/geometry/gray-image';
import type { DigitReading } from '../../lib/reading/reading';
import type { PhotoSession } from '../../lib/session/photo/photo-session';
import { PixelCanvas } from '../ui/pixel-canvas';
import { usePhoto } from './use-photo';
import './stages.css';

/** How the photograph was read, stage by stage, so that people see where a mistake was made. */
export function StagePictures({ session }: { session: PhotoSession }) {
  const { open, live, detection } = usePhoto(session);
  if (!open || live.kind !== 'read') return null;
  const { stages, reading, pictures } = live.answer;
  return (
    <section aria-labelledby="stages" className="stages">
      <h2 id="stages">How it was read</h2>
      <p className="text-quiet">
        Was a digit missed? Tap “Add a box” and drag around it. Is something no digit? Tap it, then “Remove”.
      </p>
      <ol className="stage-list">
        <Stage
          stage={stages.contrast}
          colours="ink"
          name="What stands out from its surroundings"
          title="What stands out."
        >
          Each pixel beside those around it. Light and paper no longer matter.
        </Stage>
        <Stage
          stage={stages.heat}
          colours="heat"
          under={stages.contrast}
          name="Where the middles of digits are likely"
          title="Where digits are."
        >
          A small network looks at all places, at several sizes. The stronger the colour, the surer it is that the
          middle of a digit is there.
        </Stage>
        {pictures.length > 0 && (
          <li className="stage stage-digits">
            <ul>
              {pictures.map((picture, i) => (
                <Digit
                  // biome-ignore lint/suspicious/noArrayIndexKey: a digit is identified by its place in the number.
                  key={i}
                  picture={picture}
                  digit={reading.digits[i]}
                  isChosen={detection?.member === reading.digits[i]}
                />
              ))}
            </ul>
            <p>
              <b>Digits.</b> Each centred in 28 × 28 pixels, as the network sees it.
            </p>
          </li>
        )}
      </ol>
    </section>
  );
}

interface PictureProps {
  readonly stage: GrayImage;
  readonly colours: StageColours;
  /** Shown faintly under it, as large. */
  readonly under?: GrayImage;
  /** What the picture shows. */
  readonly name: string;
}

function Stage({ title, children, ...picture }: PictureProps & { title: string; children: ReactNode }) {
  return (
    <li className="stage">
      <StagePicture {...picture} />
      <p>
        <b>{title}</b> {children}
      </p>
    </li>
  );
}

function StagePicture({ stage, colours, under, name }: PictureProps) {
  return (
    <div className="stage-paper">
      {under && (
        <PixelCanvas
          picture={under}
          pixelsOf={stagePixels.ink}
          aria-hidden="true"
          data-colours="ink"
          className="stage-picture stage-under"
        />
      )}
      <PixelCanvas
        picture={stage}
        pixelsOf={stagePixels[colours]}
        role="img"
        aria-label={name}
        data-colours={colours}
        className="stage-picture"
      />
    </div>
  );
}

function Digit(props: { picture: GrayImage; digit: DigitReading | undefined; isChosen: boolean }) {
  const text = props.digit?.text ?? '';
  return (
    <li data-chosen={props.isChosen}>
      <StagePicture stage={props.picture} colours="ink" name={`${text} in 28 by 28 pixels`} />
      <span aria-hidden="true">{text}</span>
    </li>
  );
}
