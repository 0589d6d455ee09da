import type { DigitPadReading } from '../reading/public-reading';
import { createAnswers, type FramePad } from './answers';
import { changedParameters, type FrameParameters, parametersOf } from './parameters';
import { startPad } from './start-pad';

// lib/build/frame/write-frame.ts puts this into the page /pad/.

/** The part of the element that the frame uses. */
interface PadElement extends HTMLElement {
  value: string;
  strokes: unknown;
  clear(): void;
  undo(): void;
  read(): Promise<DigitPadReading>;
}

const pad = document.querySelector('digit-pad') as PadElement;
const ready = startPad(pad);
let search = new URLSearchParams(location.search);
const { host } = show(parametersOf(search));

const framePad: FramePad = {
  ready,
  read: () => pad.read(),
  clear: () => pad.clear(),
  undo: () => pad.undo(),
  set({ parameters = {}, value, strokes }) {
    search = changedParameters(search, parameters);
    show(parametersOf(search));
    if (value !== undefined) pad.value = value;
    if (strokes !== undefined) pad.strokes = strokes;
  },
  watch(listener) {
    const stop = new AbortController();
    for (const event of ['input', 'change'] as const) {
      const tell = ({ detail }: Event & { detail?: DigitPadReading }) => detail && listener(event, detail);
      pad.addEventListener(event, tell as EventListener, { signal: stop.signal });
    }
    return () => stop.abort();
  },
};

if (host !== undefined && parent !== self) {
  const answer = createAnswers(framePad, (message) => parent.postMessage(message, host));
  addEventListener('message', ({ source, origin, data }) => {
    if (source === parent && origin === host) void answer(data);
  });
}

function show(parameters: FrameParameters): FrameParameters {
  const { style } = document.documentElement;
  style.colorScheme = parameters.colorScheme;
  style.fontSize = `${parameters.size}px`;
  document.documentElement.dir = parameters.dir;
  const { lang } = parameters.attributes;
  // Without one, the element would take this page's English for the visitor's.
  const attributes = { ...parameters.attributes, lang: lang ?? navigator.language };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) pad.removeAttribute(name);
    else if (pad.getAttribute(name) !== value) pad.setAttribute(name, value);
  }
  return parameters;
}
