/** What is read, and the ten bars. */
export const readingCss = `
.foot {
  /* What the buttons take. */
  --_tools: 64px;
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
  /* As large as the foot's height and the number's length let it be: figures of the widest face take two thirds of their size. */
  font: max(11px, min(clamp(22px, 13cqb, 2.75em), (100cqi - var(--_tools)) / max(1, var(--length, 1)) * 1.5)) / 1 var(--_number-font);
  font-variant-numeric: lining-nums tabular-nums;
  unicode-bidi: plaintext;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
  max-inline-size: 100%;
}
[part~="number"][data-words] {
  color: var(--_quiet);
  font: inherit;
  line-height: 1.1;
  white-space: normal;
}
[part~="number"]:empty { display: none; }
[part~="sureness"] {
  color: var(--_quiet);
  font-size: max(12px, 0.875em);
  unicode-bidi: plaintext;
}
[part~="failure"] {
  flex: none;
  padding-block-start: 0.25em;
  font-size: max(12px, 0.875em);
  line-height: 1.2;
}
/* Their words run from left to right, and stand where the page's lines begin. */
[part~="reading"]:dir(rtl) > * { text-align: right; }
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
[data-read] li[data-best] .fill { background: var(--_accent); }
/* Where there is little room, only faults are told, over the end of the sheet. */
@container (width < 13em) {
  [part~="reading"]:has([part~="number"]:not(:empty)) [part~="sureness"] { display: none; }
  [part~="reading"] [part~="sureness"][data-fault][data-fault] {
    display: block;
    position: absolute;
    inset-inline: 2px;
    inset-block-end: calc(clamp(28px, 16cqb, 3.5em) + 2px);
    padding: 2px 4px;
    background: var(--_sheet);
    color: var(--_ink);
    font-size: 12px;
    text-align: center;
    pointer-events: none;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .fill { transition: transform 120ms ease-out; }
}
@media (forced-colors: active) {
  .track { border: 1px solid var(--_line); }
  .fill { forced-color-adjust: none; }
}
`;
