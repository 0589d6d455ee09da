import type { Ref } from 'react';

/** The browser's file chooser for pictures and drawing files; on a phone it offers the camera too. Buttons open it. */
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
        // Reset, so that the same file can be chosen again.
        target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
