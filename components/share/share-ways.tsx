import { drawingPicture, networkPictures } from '../../lib/browser/canvas/drawing-picture';
import { embedMarkup } from '../../lib/browser/files/address';
import { saveFile } from '../../lib/browser/files/copy-and-save';
import { drawingFile } from '../../lib/browser/files/drawing-file';
import { writtenOf } from '../../lib/reading/written';
import type { Shareable } from '../../lib/session/shareable';
import { Button } from '../ui/button';

interface Props {
  readonly shared: Shareable;
  readonly link: string | undefined;
  readonly onCopy: (text: string, done: string) => void;
  readonly onSay: (words: string) => void;
  readonly onOpenFile: () => void;
}

/** Files and texts that can be made of a drawing, and the button that opens such a file. */
export function ShareWays({ shared: { drawing, answer }, link, onCopy, onSay, onOpenFile }: Props) {
  const written = answer ? writtenOf(answer.reading) : '';
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
  const text = written.replaceAll('|', '\n');
  return (
    <ul aria-label="More ways" className="share-ways">
      {isDrawing && <Way words="Save the picture" onClick={() => save(drawingPicture(drawing), '.png')} />}
      {pictures.length > 0 && (
        <Way words="Save its 28 × 28 pixels" onClick={() => save(networkPictures(pictures), '-28x28.png')} />
      )}
      {isDrawing && <Way words="Save the drawing’s file" onClick={() => save(drawingFile(drawing, answer), '.json')} />}
      <Way words="Open a drawing’s file" onClick={onOpenFile} />
      {text !== '' && <Way words="Copy the number" onClick={() => onCopy(text, `Copied: ${text}`)} />}
      {link && (
        <Way words="Copy the HTML to embed it" onClick={() => onCopy(embedMarkup(link), 'The HTML is copied.')} />
      )}
    </ul>
  );
}

function Way({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <li>
      <Button onClick={onClick} className="share-way">
        {words}
      </Button>
    </li>
  );
}

/** A file name that holds the number. Very long numbers are cut. */
function nameOf(text = ''): string {
  return ['scrawl', text.replaceAll('|', '-').slice(0, 40)].filter(Boolean).join('-');
}
