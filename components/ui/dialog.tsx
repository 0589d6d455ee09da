'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';
import { ClearIcon } from './icons';
import './button-main.css';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly onClose: () => void;
  /** What it shows; a function is given what closes the dialog. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A dialog over the page, open as long as it is mounted. Escape, a click beside it and its cross close it. */
export function Dialog({ title, className = '', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} closedby="any" className={`dialog ${className}`} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button aria-label="Close" onClick={close} className="-me-3">
          <ClearIcon />
        </Button>
      </div>
      {typeof children === 'function' ? children(close) : children}
    </dialog>
  );
}

/** One thing that a dialog can do, as an item of a list of them. */
export function Way({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <li>
      <Button onClick={onClick} className="way">
        {words}
      </Button>
    </li>
  );
}
