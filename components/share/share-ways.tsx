import { drawingPicture, networkPictures } from '../../lib/browser/canvas/drawing-picture';
import { saveFile } from '../../lib/browser/files/copy-and-save';
import { drawingFile } from '../../lib/browser/files/drawing-file';
import { embedMarkup } from '../../lib/browser/files/embed-markup';
import { type LabelledDigit, labelledDigits, picturesCsv } from '../../lib/reading/labelled-digits';
import { copiedText } from '../../lib/reading/written';
import type { Shareable } from '../../lib/session/shareable';
import type { Drawing } from '../../lib/strokes/drawing';
import { formatStrokesLine } from '../../lib/strokes/strokes-file';
import { Way } from '../ui/dialog';
import type { PictureKind } from './picture/make-picture';

interface Props {
  readonly shared: Shareable;
  readonly link: string | undefined;
  readonly onCopy: (text: string, done: string) => void;
  readonly onSay: (words: string) => void;
  /** Shows a picture to send or save. */
  readonly onPicture: (kind: PictureKind) => void;
  readonly onOpenFile: (() => void) | undefined;
}

/** Files and texts that can be made of a drawing, and the button that opens such a file. Only the page that opens one can be embedded. */
export function ShareWays({ shared, link, onCopy, onSay, onPicture, onOpenFile }: Props) {
  const { drawing, answer } = shared;
  const name = nameOf(answer?.reading.text);
  const save = async (file: Blob | Promise<Blob>, ending: string) => {
    try {
      saveFile(await file, `${name}${ending}`);
      onSay('Saved with your downloads.');
    } catch {
      onSay('This browser could not make the file. Perhaps it is short of memory: try again.');
    }
  };
  const isDrawing = drawing.length > 0;
  const pictures = answer?.pictures ?? [];
  const labelled = answer ? labelledDigits(answer) : [];
  const text = answer ? copiedText(answer.reading) : '';
  return (
    <ul aria-label="More ways" className="ways">
      {isDrawing && answer && (
        <>
          <Way words="Make a card with the reading" onClick={() => onPicture('card')} />
          <Way words="Make a replay of the drawing" onClick={() => onPicture('replay')} />
        </>
      )}
      {isDrawing && <Way words="Save the picture" onClick={() => save(drawingPicture(drawing), '.png')} />}
      {pictures.length > 0 && (
        <Way words="Save its 28 × 28 pixels" onClick={() => save(networkPictures(pictures), '-28x28.png')} />
      )}
      {isDrawing && <Way words="Save the drawing’s file" onClick={() => save(drawingFile(shared), '.json')} />}
      {labelled.length > 0 && (
        <>
          <Way
            words="Save the digits you set, as strokes"
            onClick={() => save(strokesOf(drawing, labelled), '.jsonl')}
          />
          <Way words="Save the digits you set, as pixels (CSV)" onClick={() => save(pixelsOf(labelled), '.csv')} />
        </>
      )}
      {onOpenFile && <Way words="Open a drawing’s file" onClick={onOpenFile} />}
      {text !== '' && <Way words="Copy the number" onClick={() => onCopy(text, `Copied: ${text}`)} />}
      {link && onOpenFile && (
        <Way words="Copy the HTML to embed it" onClick={() => onCopy(embedMarkup(link), 'The HTML is copied.')} />
      )}
    </ul>
  );
}

/** Each digit that a person set as a line of a strokes file, to measure and to train with. */
function strokesOf(drawing: Drawing, labelled: readonly LabelledDigit[]): Blob {
  const lines = labelled.map(({ digit, strokes = [] }) => {
    const own = strokes.flatMap((stroke) => drawing.slice(stroke, stroke + 1));
    return `${formatStrokesLine({ label: String(digit), drawing: own })}\n`;
  });
  return new Blob(lines, { type: 'application/jsonl' });
}

const pixelsOf = (labelled: readonly LabelledDigit[]): Blob => new Blob([picturesCsv(labelled)], { type: 'text/csv' });

/** A file name that holds the number. Very long numbers are cut. */
export function nameOf(text = ''): string {
  return ['scrawl', text.replaceAll('|', '-').slice(0, 40)].filter(Boolean).join('-');
}
