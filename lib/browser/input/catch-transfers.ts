export interface TransferListener {
  /** Files are dragged over the window, or have left it. */
  onHover(isOver: boolean): void;
  onDrop(transfer: DataTransfer | null): void;
  onPaste(transfer: DataTransfer | null): void;
}

/**
 * Listens to drops and pastes anywhere on the page except in text fields. Keeps the browser from opening a dropped file in
 * place of the page. Returns the function that stops listening.
 */
export function catchTransfers(listener: TransferListener): () => void {
  let entered: EventTarget | null = null;
  const hover = (target: EventTarget | null) => {
    entered = target;
    listener.onHover(target !== null);
  };
  // The browser reports entering the next element before leaving the last one.
  const onEnter = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) hover(event.target);
  };
  const onLeave = (event: DragEvent) => {
    if (event.target === entered) hover(null);
  };
  const onOver = (event: DragEvent) => {
    if (isTextField(event.target)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent) => {
    if (isTextField(event.target)) return;
    event.preventDefault();
    hover(null);
    listener.onDrop(event.dataTransfer);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isTextField(event.target)) listener.onPaste(event.clipboardData);
  };

  const stop = new AbortController();
  const options = { signal: stop.signal };
  addEventListener('dragenter', onEnter, options);
  addEventListener('dragleave', onLeave, options);
  addEventListener('dragover', onOver, options);
  addEventListener('drop', onDrop, options);
  addEventListener('paste', onPaste, options);
  return () => stop.abort();
}

/** Text fields handle their own drops and pastes. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=file]), textarea, select, [contenteditable]') !== null
  );
}
