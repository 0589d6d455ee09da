export interface TransferListener {
  /** Files are dragged over the window, or have left it. */
  onHover(isOver: boolean): void;
  onDrop(transfer: DataTransfer | null): void;
  onPaste(transfer: DataTransfer | null): void;
}

/**
 * Listens to drops and pastes anywhere on the page, except of text in text fields. Keeps the browser from opening a dropped file in
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
    if (isForField(event.target, event.dataTransfer)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent) => {
    if (isForField(event.target, event.dataTransfer)) return;
    event.preventDefault();
    hover(null);
    listener.onDrop(event.dataTransfer);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isForField(event.target, event.clipboardData)) listener.onPaste(event.clipboardData);
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

/** Text fields handle their own text. A file that is dropped there would be opened in place of the page. */
function isForField(target: EventTarget | null, transfer: DataTransfer | null): boolean {
  const types = transfer?.types ?? [];
  return isTextField(target) && (types.includes('text/plain') || !types.includes('Files'));
}

export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type=file]), textarea, select, [contenteditable]') !== null
  );
}
