import type { Ref } from 'react';

/** The browser's own way to choose a picture or a drawing's file; on a phone it offers the camera, too. Buttons open it. */
export function FileChooser({ ref, onFile }: { ref: Ref<HTMLInputElement>; onFile: (file: File) => void }) {
  return (
    <input
      ref={ref}
      type="file"
      accept="image/*,.json,.jsonl"
      aria-label="Photo"
      hidden
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        // The same file can then be chosen again.
        target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
