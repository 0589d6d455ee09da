export interface TransferListener {
  /** Files are held over the window, or no longer. */
  onHover(isOver: boolean): void;
  onDrop(transfer: DataTransfer | null): void;
  onPaste(transfer: DataTransfer | null): void;
}

/**
 * Listens to drops and pastes anywhere on the page but in text fields. The browser never opens what was dropped in the
 * page's place. Returns the function that stops listening.
 */
export function catchTransfers(listener: TransferListener): () => void {
  let entered: EventTarget | null = null;
  const hover = (target: EventTarget | null) => {
    entered = target;
    listener.onHover(target !== null);
  };
  // The next element is entered before the last one is left.
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

/** Where text is typed, drops and pastes are its own. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=file]), textarea, select, [contenteditable]') !== null
  );
}
