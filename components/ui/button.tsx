import type { ComponentProps } from 'react';

/**
 * A quiet button, large enough for a thumb. When disabled it does nothing but keeps the focus, so that a keyboard user is
 * not sent back to the top of the page.
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
