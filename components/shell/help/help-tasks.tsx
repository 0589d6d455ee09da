import type { ReactNode } from 'react';
import { CameraIcon, ClearIcon, CopyIcon, PhotoIcon, ShareIcon, UndoIcon } from '../../ui/icons';

/** Plain links: the help's code is fetched by itself, and the pages' links are not to be split for it. */
const PLAY = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/play/`;
const DEVELOPERS = `${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/developers/`;

/** What a person may want to do, and where to tap for it. */
export function HelpTasks() {
  return (
    <dl className="help-tasks">
      <Task want="draw a number">
        Write on the sheet with a finger, a pen or the mouse: a digit, a number, a date, a price, a sum.{' '}
        <Tap icon={<UndoIcon />}>Undo</Tap> takes back a stroke, <Tap icon={<ClearIcon />}>Clear</Tap> empties the
        sheet.
      </Task>
      <Task want="use the camera">
        Tap <Tap icon={<CameraIcon />}>Camera</Tap> and hold it so that the digits are in the frame. The number appears
        above it. The round button takes the picture.
      </Task>
      <Task want="have a photo read">
        Tap <Tap icon={<PhotoIcon />}>Photo</Tap> under the sheet and choose a picture. Pasting one, or dropping it onto
        the page, works too.
      </Task>
      <Task want="have many photos read">
        Choose, drop or paste up to 500 at once. They are read one after the other into a table, the doubtful first,
        which you can put right and save as CSV. A table is not kept.
      </Task>
      <Task want="look closer at a photo">
        Spread two fingers on it, or tap <Tap>+</Tap> under it, and drag it about. <Tap>Show all</Tap> brings back the
        whole.
      </Task>
      <Task want="put right what was misread">
        Tap the right bar. Of several digits, first tap the wrong one, in the number or in the photo. Signs, and strokes
        that belong together, are behind <Tap>more ways</Tap>.
      </Task>
      <Task want="know why it read that">
        Tap <Tap>Why?</Tap> under the bars: it shows which ink speaks for the digit, and what would turn it into
        another.
      </Task>
      <Task want="mend how a photo is read">
        Tap <Tap>Turn</Tap> where it lies on its side, <Tap>Crop</Tap> where there is too much in it,{' '}
        <Tap>Add a box</Tap> where a digit was missed. <Tap icon={<ClearIcon />}>Remove</Tap> takes away the box that
        you tapped.
      </Task>
      <Task want="take the number along">
        Tap <Tap icon={<CopyIcon />}>Copy</Tap> beside it. Under a photo, <Tap icon={<ShareIcon />}>Share</Tap> also
        saves a table, or the picture with its boxes.
      </Task>
      <Task want="share a drawing">
        Tap <Tap icon={<ShareIcon />}>Share</Tap>, then <Tap>Copy link</Tap>. The drawing is in the link itself. There
        are a QR code, a card with the number, a replay and files, too.
      </Task>
      <Task want="let it learn my hand">
        Put a digit right, then tap <Tap>Learn</Tap> under the bars. In the same place you can see what was learnt, and
        have it forgotten.
      </Task>
      <Task want="keep it to myself">
        It stays with you: all is read on your own machine, and no drawing or photo leaves it. Your last drawing is kept
        there until you clear it, a photo until you close it; Undo still works after a reload.
      </Task>
      <Task want="work offline">
        After your first visit it works without a connection. Your browser’s menu can install it, or add it to the home
        screen.
      </Task>
      <Task want="play with it">
        <a href={PLAY} className="underline underline-offset-4">
          Fool the network
        </a>{' '}
        with a digit that people read, or write one that all eight networks of <Tap>Compare</Tap> read.
      </Task>
      <Task want="know how sure it is">
        The percentage says so: at 90 %, about nine readings in ten are right. <Tap>How good is it?</Tap> at the top has
        what was measured, and <Tap>Compare</Tap> what other networks read.
      </Task>
      <Task want="show it to a class">
        <Tap>Compare</Tap> and <Tap>How good is it?</Tap> lead, at their end, to a lesson of 20 minutes, and to a table
        of what all pupils drew.
      </Task>
      <Task want="put it into my own page">
        With one tag, one frame or one package:{' '}
        <a href={DEVELOPERS} className="underline underline-offset-4">
          For developers
        </a>{' '}
        has the code.
      </Task>
    </dl>
  );
}

function Task({ want, children }: { want: string; children: ReactNode }) {
  return (
    <div>
      <dt>{want}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The words of what is to be tapped, as they stand there. */
function Tap({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <b className="help-tap">
      {icon}
      {children}
    </b>
  );
}
