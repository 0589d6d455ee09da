import type { Ref } from 'react';

/**
 * The browser's file chooser for pictures and drawing files; on a phone it offers the camera too. Buttons open it. PDFs can be
 * chosen, to be told what to do with them.
 */
export function FileChooser({ ref, onFiles }: { ref: Ref<HTMLInputElement>; onFiles: (files: File[]) => void }) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      accept="image/*,.json,.jsonl,.pdf"
      aria-label="Photo"
      hidden
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // Reset, so that the same file can be chosen again.
        target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
