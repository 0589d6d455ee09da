/** What comes to the page of a class. */
export interface ClassTransfer {
  readonly files: readonly File[];
  readonly text: string;
}

export interface ClassTransferListener {
  /** Files are dragged over the window, or have left it. */
  onHover(isOver: boolean): void;
  onTransfer(transfer: ClassTransfer): void;
}

/**
 * Takes all that is dropped or pasted on the page, before catch-transfers.ts hears of it, which would open it on the sheet.
 * Text in text fields stays theirs. Returns the function that stops it.
 */
export function catchClassFiles({ onHover, onTransfer }: ClassTransferListener): () => void {
  let entered: EventTarget | null = null;
  const hover = (target: EventTarget | null) => {
    entered = target;
    onHover(target !== null);
  };
  const take = (event: Event, data: DataTransfer | null) => {
    event.preventDefault();
    event.stopPropagation();
    onTransfer({ files: [...(data?.files ?? [])], text: data?.getData('text/plain') ?? '' });
  };
  const onDrag = (event: DragEvent) => {
    if (isForField(event.target, event.dataTransfer)) return;
    event.stopPropagation();
    if (event.type === 'dragenter') hover(event.target);
    if (event.type === 'dragleave' && event.target === entered) hover(null);
    if (event.type !== 'dragover') return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent) => {
    if (isForField(event.target, event.dataTransfer)) return;
    hover(null);
    take(event, event.dataTransfer);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isForField(event.target, event.clipboardData)) take(event, event.clipboardData);
  };

  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  for (const type of ['dragenter', 'dragleave', 'dragover'] as const) addEventListener(type, onDrag, options);
  addEventListener('drop', onDrop, options);
  addEventListener('paste', onPaste, options);
  return () => stop.abort();
}

/** A field takes text by itself. Files are the class's wherever they fall. */
const isForField = (target: EventTarget | null, data: DataTransfer | null): boolean =>
  target instanceof Element && target.closest('textarea, input[type=text]') !== null && !data?.types.includes('Files');
