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
      className={`button ${className}`}
      {...props}
    />
  );
}
