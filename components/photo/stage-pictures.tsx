'use client';

import type { ReactNode } from 'react';
import { type StageColours, stagePixels } from '../../lib/browser/canvas/stage-pixels';
import type { GrayImage } from '../../lib/geometry/gray-image';
import type { DigitReading } from '../../lib/reading/reading';
import type { PhotoSession } from '../../lib/session/photo/photo-session';
import { PixelCanvas } from '../ui/pixel-canvas';
import { usePhoto } from './use-photo';

/** How the photograph was read, stage by stage, so that people see where a mistake was made. */
export function StagePictures({ session }: { session: PhotoSession }) {
  const { open, live, detection } = usePhoto(session);
  if (!open || live.kind !== 'read') return null;
  const { stages, reading, pictures } = live.answer;
  return (
    <section aria-labelledby="stages" className="stages">
      <h2 id="stages">How it was read</h2>
      <p className="text-quiet">
        Was a digit missed? Drag a box over it. Is something no digit? Choose it and remove it.
      </p>
      <ol className="stage-list">
        <Stage stage={stages.flattened} colours="ink" name="The photo with even light" title="Even light.">
          Shadows and the colour of the paper are removed.
        </Stage>
        <Stage stage={stages.ink} colours="mask" name="What is taken for ink" title="Ink.">
          What is dark enough, without ruled lines and specks.
        </Stage>
        <Stage
          stage={stages.parts}
          colours="parts"
          name="The ink in parts, neighbours in different colours"
          title="Parts."
        >
          The parts of one digit have one colour.
        </Stage>
        {pictures.length > 0 && (
          <li className="stage stage-digits">
            <ul>
              {pictures.map((picture, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a digit is identified by its place in the number.
                <Digit key={i} picture={picture} digit={reading.digits[i]} isChosen={detection?.index === i} />
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

function StagePicture({ stage, colours, name }: PictureProps) {
  return (
    <div className="stage-paper">
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
