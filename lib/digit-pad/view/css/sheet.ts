/** The sheet, its ink, and the pen that keys move over it. */
export const sheetCss = `
.pad {
  container-type: size;
  position: relative;
  display: flex;
  flex-direction: column;
  inline-size: 100%;
  block-size: 100%;
  min-inline-size: 120px;
  min-block-size: 120px;
  /* The page's own text may be written otherwise. */
  font-style: normal;
  font-weight: normal;
  letter-spacing: normal;
  word-spacing: normal;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
}
[part~="sheet"] {
  position: relative;
  flex: 1;
  min-block-size: 0;
  overflow: hidden;
  isolation: isolate;
  background: var(--_sheet);
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
}
[part~="ink"] {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  color: var(--_ink);
  cursor: crosshair;
  touch-action: none;
  user-select: none;
  -webkit-user-select: none;
  -webkit-touch-callout: none;
  /* Its end tells that the colour has changed, so that the ink is painted again. */
  transition: color 1ms;
}
[part~="placeholder"] {
  position: absolute;
  inset-inline: 0;
  inset-block-end: 7%;
  padding-inline: 0.5em;
  color: var(--_quiet);
  text-align: center;
  text-wrap: balance;
  pointer-events: none;
}
:focus-visible {
  outline: 2px solid var(--_accent);
  outline-offset: 2px;
}
/* Who draws sees where the focus is. */
.by-pen:focus-visible { outline: none; }
.keyboard {
  position: absolute;
  inset: 0;
  visibility: hidden;
  pointer-events: none;
}
[part~="sheet"]:focus-visible:not(.by-pen) {
  & .keyboard { visibility: visible; }
  & [part~="placeholder"] { visibility: hidden; }
}
.keyboard > svg {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
}
/* Under the ink. */
.grid {
  z-index: -1;
  fill: var(--_quiet);
  opacity: 0.5;
}
/* The last half step, which the next step may still bend. */
.way {
  stroke: var(--_ink);
  stroke-linecap: round;
}
/* A ring while the pen is up, a dot of ink while it is down. */
.point {
  position: absolute;
  block-size: max(5.5%, 12px);
  aspect-ratio: 1;
  translate: -50% -50%;
  border: 2px solid var(--_accent);
  border-radius: 50%;
  box-shadow: 0 0 0 1px var(--_sheet), inset 0 0 0 1px var(--_sheet);
}
.point[data-down] {
  block-size: max(4%, 9px);
  background: var(--_accent);
}
.keys {
  position: absolute;
  inset-inline: 0;
  inset-block-end: 7%;
  inline-size: fit-content;
  margin-inline: auto;
  padding-inline: 0.5em;
  background: var(--_sheet);
  color: var(--_quiet);
  font-size: max(12px, 0.875em);
  text-align: center;
  text-wrap: balance;
}
:host(:disabled) .pad { opacity: 0.6; }
:host(:disabled) [part~="ink"], .still [part~="ink"] { pointer-events: none; }
@media (forced-colors: active) {
  .keyboard { forced-color-adjust: none; }
}
`;
