'use client';

import type { GrayImage } from '../../lib/geometry/gray-image';
import type { DigitReading } from '../../lib/reading/reading';
import type { PhotoSession } from '../../lib/session/photo/photo-session';
import { StagePicture } from './stage-picture';
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
        <li className="stage">
          <StagePicture stage={stages.flattened} colours="ink" name="The photo with even light" />
          <p>
            <b>Even light.</b> Shadows and the colour of the paper are removed.
          </p>
        </li>
        <li className="stage">
          <StagePicture stage={stages.ink} colours="mask" name="What is taken for ink" />
          <p>
            <b>Ink.</b> What is dark enough, without ruled lines and specks.
          </p>
        </li>
        <li className="stage">
          <StagePicture stage={stages.parts} colours="parts" name="The ink in parts, neighbours in different colours" />
          <p>
            <b>Parts.</b> The parts of one digit have one colour.
          </p>
        </li>
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

function Digit(props: { picture: GrayImage; digit: DigitReading | undefined; isChosen: boolean }) {
  const text = props.digit?.text ?? '';
  return (
    <li data-chosen={props.isChosen}>
      <StagePicture stage={props.picture} colours="ink" name={`${text} in 28 by 28 pixels`} />
      <span aria-hidden="true">{text}</span>
    </li>
  );
}
