import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button';

interface Props extends ComponentProps<'button'> {
  readonly icon: ReactNode;
}

/** A tool button: its word stands beside its icon, or under it where the row is narrow. */
export function Tool({ icon, children, className = '', ...props }: Props) {
  return (
    <Button className={`tool ${className}`} {...props}>
      {icon}
      {children}
    </Button>
  );
}
