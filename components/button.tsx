import type { ComponentProps } from 'react';

/**
 * A quiet button, large enough for a thumb. Disabled, it does nothing but keeps the focus: whoever pressed it by
 * keyboard is not thrown back to the top of the page.
 */
export function Button({ className = '', disabled = false, onClick, ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
      className={`inline-flex min-h-11 min-w-11 touch-manipulation items-center justify-center gap-2 rounded-sm px-3 text-ink hover:bg-line/60 focus-visible:outline-offset-0 active:bg-line aria-disabled:text-quiet aria-disabled:opacity-60 aria-disabled:hover:bg-transparent ${className}`}
      {...props}
    />
  );
}
