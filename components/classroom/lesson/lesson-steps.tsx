import Link from 'next/link';
import type { ReactNode } from 'react';
import type { LessonPictures } from './lesson-pictures';
import { PixelPicture } from './pixel-picture';
import { SiteCode } from './site-code';

export interface LessonStep {
  readonly title: string;
  readonly minutes: number;
  readonly body: ReactNode;
}

const Compare = () => (
  <Link href="/compare" prefetch={false}>
    Compare
  </Link>
);

/** The lesson, 20 minutes in all. */
export const lessonSteps = (pictures: LessonPictures): readonly LessonStep[] => [
  { title: 'Write a digit', minutes: 3, body: <WriteStep /> },
  { title: 'What does the network see?', minutes: 4, body: <SeeStep pictures={pictures} /> },
  { title: 'Why does the simplest network fail?', minutes: 5, body: <LinearStep pictures={pictures} /> },
  { title: 'What does the percentage mean?', minutes: 4, body: <SureStep /> },
  { title: 'Can you fool it?', minutes: 4, body: <FoolStep /> },
];

function WriteStep() {
  return (
    <>
      <SiteCode />
      <p>
        Open this address on a phone, a tablet or a computer. Nothing has to be installed, and no drawing leaves the
        machine.
      </p>
      <Task>Write one digit, large. What does the page read, and how sure is it? Write one that it doubts.</Task>
    </>
  );
}

function SeeStep({ pictures }: { pictures: LessonPictures }) {
  return (
    <>
      <figure className="lesson-figure">
        <PixelPicture label="A 7 as the network sees it: 28 by 28 squares, from white to black" ink={pictures.seven} />
        <figcaption>A 7 as the network sees it</figcaption>
      </figure>
      <p>
        The network never sees your stroke. The page makes the ink as large as 20 × 20 squares and puts it in the middle
        of 28 × 28. Each square is a <dfn>pixel</dfn>: a number from 0 for paper to 255 for ink. These 784 numbers are
        all that the network is given.
      </p>
      <Task>
        Look at “What the network sees” beside your digit. Write the same digit small, large, and in a corner. What
        changes in the picture, and what does not? Why is that useful?
      </Task>
    </>
  );
}

function LinearStep({ pictures: { seven, sevenWithTail, weights } }: { pictures: LessonPictures }) {
  return (
    <>
      <ul aria-label="The weights of the simplest network" className="lesson-weights">
        {weights.map((own, digit) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture's place is its digit.
          <li key={digit}>
            <PixelPicture label={`Weights for ${digit}`} weights={own} />
            <span aria-hidden="true">{digit}</span>
          </li>
        ))}
      </ul>
      <div className="lesson-pair">
        <figure className="lesson-figure">
          <PixelPicture label="An ordinary 7 over the weights for 7" ink={seven} weights={weights[7]} />
          <figcaption>An ordinary 7 lies on its weights</figcaption>
        </figure>
        <figure className="lesson-figure">
          <PixelPicture label="A 7 with a long tail over the weights for 7" ink={sevenWithTail} weights={weights[7]} />
          <figcaption>With a long tail, the rest is moved, and misses them</figcaption>
        </figure>
      </div>
      <p>
        “Softmax” is the simplest network in <Compare />. It has one <dfn>weight</dfn> for each pixel and each digit:
        ten pictures. Ink on a square counts for the digit, ink on a thin line against it. The network adds it all up,
        and the largest sum wins. That is what <dfn>linear</dfn> means: each pixel counts by itself, whatever stands
        beside it.
      </p>
      <p>
        Moved ink misses the weights. A <dfn>convolution</dfn> looks for small pieces of line with one window that
        slides over the whole picture, so it finds them wherever they are.
      </p>
      <Task>
        In <Compare />, write a 7, then one with a longer and longer tail. Which network gives up first, and which last?
      </Task>
    </>
  );
}

function SureStep() {
  return (
    <>
      <p>
        The bars are probabilities: they say how likely each digit is, and add up to 100 %. The largest is the{' '}
        <dfn>confidence</dfn>. It is meant literally: of all readings with 80 %, about eight in ten should be right. A
        network that keeps to this is <dfn>calibrated</dfn>. At 99 %, one in a hundred is still wrong.
      </p>
      <Task>
        Write a digit between a 1 and a 7, until neither has more than 60 %. Ask your neighbours what it is. Do people
        agree more than the bars do?
      </Task>
    </>
  );
}

function FoolStep() {
  return (
    <>
      <p>
        A network can only say what it has learnt to say. Most networks in <Compare /> know ten answers, and call every
        cat a digit. Ours has learnt one more answer, <dfn>not a digit</dfn>, from other drawings.
      </p>
      <Task>
        Write a digit that all of you can read and the network cannot. Then draw something that is no digit, and is read
        as one. Tap Share, then Copy link, and send the link to your teacher.
      </Task>
    </>
  );
}

function Task({ children }: { children: ReactNode }) {
  return (
    <p className="lesson-task">
      <b>Try it.</b> {children}
    </p>
  );
}
