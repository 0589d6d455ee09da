/** How a pad looks, whatever page it stands in. Its colours, faces and corners are the page's to change. */
const css = `
:host {
  --_ink: var(--digit-pad-ink, light-dark(#1b1a17, #f2eee6));
  --_sheet: var(--digit-pad-sheet, light-dark(#ffffff, #1f1d1a));
  --_paper: var(--digit-pad-paper, transparent);
  --_quiet: var(--digit-pad-quiet, light-dark(#6b675e, #a39d91));
  --_line: var(--digit-pad-line, light-dark(#e4e0d6, #35322d));
  --_accent: var(--digit-pad-accent, light-dark(#1f4fd8, #8fb0ff));
  --_font: var(--digit-pad-font, system-ui, sans-serif);
  --_number-font: var(--digit-pad-number-font, ui-serif, "New York", Cambria, "Noto Serif", "Source Serif 4", "DejaVu Serif", serif);
  --_radius: var(--digit-pad-radius, 0.25em);
  display: inline-grid;
  box-sizing: border-box;
  inline-size: 20em;
  block-size: 22em;
  max-inline-size: 100%;
  min-inline-size: 120px;
  min-block-size: 120px;
  vertical-align: bottom;
  color: var(--_ink);
  background: var(--_paper);
  font-family: var(--_font);
  line-height: 1.25;
  text-align: start;
}
@supports not (color: light-dark(red, red)) {
  :host {
    --_ink: var(--digit-pad-ink, #1b1a17);
    --_sheet: var(--digit-pad-sheet, #ffffff);
    --_quiet: var(--digit-pad-quiet, #6b675e);
    --_line: var(--digit-pad-line, #e4e0d6);
    --_accent: var(--digit-pad-accent, #1f4fd8);
  }
}
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
p, ul { margin: 0; padding: 0; }
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.pad {
  container-type: size;
  position: relative;
  display: flex;
  flex-direction: column;
  min-inline-size: 0;
  min-block-size: 0;
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
:focus-visible {
  outline: 2px solid var(--_accent);
  outline-offset: 2px;
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
.foot {
  display: flex;
  align-items: center;
  gap: 0.25em;
  flex: none;
  min-block-size: clamp(28px, 16cqb, 3.5em);
  padding-block-start: min(0.25em, 1cqb);
}
[part~="reading"] {
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  align-items: baseline;
  column-gap: 0.6em;
  min-inline-size: 0;
}
[part~="number"] {
  /* As large as the foot's height and the number's length let it be. */
  font: calc(min(clamp(22px, 13cqb, 2.75em), (100cqi - 64px) / max(1, var(--length, 1)) * 1.6)) / 1 var(--_number-font);
  font-variant-numeric: lining-nums tabular-nums;
  unicode-bidi: plaintext;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
  max-inline-size: 100%;
}
[part~="number"][data-kind="words"] {
  color: var(--_quiet);
  font: inherit;
}
[part~="number"]:empty { display: none; }
[part~="sureness"] {
  color: var(--_quiet);
  font-size: max(12px, 0.875em);
  unicode-bidi: plaintext;
}
[part~="failure"] {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25em 0.6em;
  font-size: max(12px, 0.875em);
}
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
[part~="bars"] {
  display: flex;
  flex: none;
  block-size: clamp(36px, 18cqb, 5em);
  padding-block-start: 0.4em;
  list-style: none;
}
[part~="bars"] li {
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: center;
  gap: 2px;
  color: var(--_quiet);
  font-size: 12px;
  line-height: 1.1;
  font-variant-numeric: tabular-nums;
}
[part~="bars"] li[data-best] { color: var(--_ink); font-weight: bold; }
.track {
  flex: 1;
  inline-size: 6px;
  min-block-size: 0;
  border-radius: 3px;
  background: var(--_line);
  overflow: hidden;
}
li[data-best] .track { inline-size: 10px; }
.fill {
  block-size: 100%;
  background: var(--_quiet);
  transform: scaleY(0);
  transform-origin: bottom;
}
li[data-best] .fill { background: var(--_accent); }
@container (width < 18em) {
  [part~="tools"] span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
}
@container (width < 13em) {
  [part~="reading"]:has([part~="number"]:not(:empty)) [part~="sureness"] { display: none; }
}
:host(:disabled) .pad { opacity: 0.6; }
:host(:disabled) [part~="ink"], .still [part~="ink"] { pointer-events: none; }
@media (prefers-reduced-motion: no-preference) {
  .fill { transition: transform 120ms ease-out; }
}
@media (forced-colors: active) {
  :host {
    --_ink: CanvasText;
    --_sheet: Canvas;
    --_paper: Canvas;
    --_quiet: CanvasText;
    --_line: GrayText;
    --_accent: Highlight;
  }
  .track { border: 1px solid var(--_line); }
  .fill { forced-color-adjust: none; }
}
`;

let sheet: CSSStyleSheet | undefined;

/** One style sheet for all pads of a page, which no policy of styles is asked about. */
export function padStyles(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
