import { useEffect, useEffectEvent, useId, useState } from 'react';
import { drawingsInFiles, drawingsInText } from '../../../lib/browser/files/class-drawings';
import { type ClassTransfer, catchClassFiles } from '../../../lib/browser/input/catch-class-files';
import type { ClassSession } from '../../../lib/session/classroom/class-session';
import { Button } from '../../ui/button';

/** Where files are chosen and links pasted. Both can also be dropped, and pasted, anywhere on the page. */
export function ClassInput({ own }: { own: ClassSession }) {
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const help = useId();
  const addFiles = async (files: readonly File[]) => {
    const { drawings, faults } = await drawingsInFiles(files);
    own.add(drawings, faults);
  };
  const addText = (words: string) => {
    const { drawings, faults } = drawingsInText(words);
    own.add(drawings, faults);
    return faults.length === 0;
  };
  const take = useEffectEvent(({ files, text: words }: ClassTransfer) => {
    if (files.length > 0) void addFiles(files);
    else addText(words);
  });
  useEffect(() => catchClassFiles({ onHover: setOver, onTransfer: (transfer) => take(transfer) }), []);
  return (
    <div className="class-input" data-over={isOver}>
      <label className="class-files button">
        Choose files
        <input
          type="file"
          multiple
          accept=".json,.jsonl,.scrawl,.txt,.csv,application/json,text/plain"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file can be chosen once more.
            target.value = '';
            if (files.length > 0) void addFiles(files);
          }}
        />
      </label>
      <p id={help} className="class-note">
        {isOver
          ? 'Drop them here'
          : 'Saved drawings (.json, .jsonl) and lists of links (.txt). You can also drop them anywhere on this page.'}
      </p>
      <form
        className="class-links"
        onSubmit={(event) => {
          event.preventDefault();
          // What could not be read stays, to be put right.
          if (text.trim() !== '' && addText(text)) setText('');
        }}
      >
        <label>
          Links, one a line; a name may stand beside each
          <textarea rows={3} value={text} onChange={({ target }) => setText(target.value)} spellCheck={false} />
        </label>
        <Button type="submit" className="class-add">
          Add the links
        </Button>
      </form>
    </div>
  );
}
