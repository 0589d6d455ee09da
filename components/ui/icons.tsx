import type { ReactNode } from 'react';

export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="size-5 shrink-0 fill-none stroke-current stroke-[1.6] [stroke-linecap:round] [stroke-linejoin:round]"
    >
      {children}
    </svg>
  );
}

export function UndoIcon() {
  return (
    <Icon>
      <path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.25 4.25 0 0 1 0 8.5H8" />
    </Icon>
  );
}

export function RedoIcon() {
  return (
    <Icon>
      <path d="M13 4l3.5 3.5L13 11M16.5 7.5H8A4.25 4.25 0 0 0 8 16h4" />
    </Icon>
  );
}

export function ClearIcon() {
  return (
    <Icon>
      <path d="M5 5l10 10M15 5 5 15" />
    </Icon>
  );
}

export function FullScreenIcon() {
  return (
    <Icon>
      <path d="M3.5 7v-3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13" />
    </Icon>
  );
}

export function CopyIcon() {
  return (
    <Icon>
      <path d="M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4" />
    </Icon>
  );
}

export function PhotoIcon() {
  return (
    <Icon>
      <path d="M3 4.5h14v11H3zM3 13l4-4 3.5 3.5M9.5 11.5l2.5-2.5 5 5" />
    </Icon>
  );
}

export function CameraIcon() {
  return (
    <Icon>
      <path d="M2.5 6.5h3.2L7.2 4h5.6l1.5 2.5h3.2v9.5h-15z" />
      <circle cx="10" cy="11" r="2.9" />
    </Icon>
  );
}

export function DoneIcon() {
  return (
    <Icon>
      <path d="M3.5 10.5 8 15l8.5-9.5" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path d="M12 4.5 6.5 10l5.5 5.5" />
    </Icon>
  );
}

export function ShareIcon() {
  return (
    <Icon>
      <path d="M10 12.5V2.5M6.5 6 10 2.5 13.5 6M5.5 9.5h-2v8h13v-8h-2" />
    </Icon>
  );
}

export function HelpIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.9-1.1 1.7M10 14v.1" />
    </Icon>
  );
}
