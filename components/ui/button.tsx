import type { ComponentProps, ReactNode } from 'react';

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

interface ToolProps extends ComponentProps<'button'> {
  readonly icon: ReactNode;
}

/** A tool button: its word stands beside its icon, or under it where the row is narrow. */
export function Tool({ icon, children, className = '', ...props }: ToolProps) {
  return (
    <Button className={`tool ${className}`} {...props}>
      {icon}
      {children}
    </Button>
  );
}
