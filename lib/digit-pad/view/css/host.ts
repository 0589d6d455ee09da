/** Colours, faces and corners, which are the page's to change, and the size that it need not tell. */
export const hostCss = `
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
@media (forced-colors: active) {
  :host {
    --_ink: CanvasText;
    --_sheet: Canvas;
    --_paper: Canvas;
    --_quiet: CanvasText;
    --_line: GrayText;
    --_accent: Highlight;
  }
}
`;
