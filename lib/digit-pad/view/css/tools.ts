/** The buttons. Where there is little room, their words are for screen readers alone. */
export const toolsCss = `
[part~="tools"] {
  display: flex;
  flex: none;
}
[part~="button"] {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.35em;
  min-inline-size: 28px;
  min-block-size: clamp(28px, 14cqb, 44px);
  padding: 0 0.35em;
  border: 0;
  border-radius: var(--_radius);
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
  touch-action: manipulation;
}
[part~="button"]:hover { background: color-mix(in srgb, var(--_line) 60%, transparent); }
[part~="button"]:active { background: var(--_line); }
[part~="button"]:focus-visible { outline-offset: -2px; }
[part~="button"][aria-disabled="true"] {
  background: none;
  color: var(--_quiet);
  opacity: 0.75;
  cursor: default;
}
[part~="retry"] {
  align-self: center;
  font-size: max(12px, 0.875em);
  white-space: nowrap;
  border: 1px solid var(--_line);
  background: var(--_sheet);
}
[part~="button"] svg {
  inline-size: 20px;
  block-size: 20px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.6;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.still {
  & [part~="tools"] { display: none; }
}
@container (width >= 18em) {
  .foot { --_tools: 11.5em; }
}
@container (width < 10em) {
  [part~="retry"] { padding: 0 1px; font-size: 12px; }
}
@container (width < 18em) {
  [part~="tools"] span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
}
`;
