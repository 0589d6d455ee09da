import type { ComponentProps } from 'react';

/** A quiet button, large enough for a thumb. */
export function Button({ className = '', ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-11 min-w-11 touch-manipulation items-center justify-center gap-2 rounded-sm px-3 text-ink hover:bg-line/60 active:bg-line disabled:text-quiet disabled:opacity-60 disabled:hover:bg-transparent ${className}`}
      {...props}
    />
  );
}
