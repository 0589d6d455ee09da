import type { DigitPadReading } from '../reading/public-reading';
import { uncorrected } from '../strokes/corrections';
import type { Drawing } from '../strokes/drawing';
import { fieldsOf } from '../strokes/readable-drawing';
import type { Recogniser } from '../worker/page/recogniser';
import { textOf } from './attributes';
import { createConnection } from './connection';
import { createContent } from './content';
import { drawingIn, isSameInk, type Strokes, strokesOf } from './strokes';
import type { Rules } from './value/rules';

/** What the pad is part of. */
export interface PadHost {
  rules(): Rules;
  connect(): Recogniser;
  /** Something changed that is to be shown. */
  onState(): void;
  /** A person drew, and it was read. */
  onInput(reading: DigitPadReading): void;
  /** A person has drawn another value than before, and paused. */
  onChange(reading: DigitPadReading): void;
}

/** Milliseconds: the longest pause between two strokes of a digit. Until then, half a 4 is no value. */
const LIFTED_BETWEEN_STROKES = 500;

export type Pad = ReturnType<typeof createPad>;

/** A sheet with its value. Events are for what a person does, and not for what a program does, as with every field of a form. */
export function createPad(host: PadHost) {
  const content = createContent(host.rules);
  const { session, text, isRead, judged, hasInk } = content;
  const { reader } = session;
  let isByPerson = false;
  let isQuiet = false;
  let changed = '';
  let isSettled = true;
  let hasRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The value that an event has told since the sheet was last touched, until it has settled. */
  let told: string | undefined;

  const settle = () => {
    clearTimeout(timer);
    if (!isRead()) return;
    isSettled = true;
    told = undefined;
    const { value } = judged();
    const isNew = isByPerson && value !== changed;
    changed = value;
    host.onState();
    if (isNew) host.onChange(content.reading());
  };
  const wait = () => {
    clearTimeout(timer);
    isSettled = false;
    if (isRead()) timer = setTimeout(settle, LIFTED_BETWEEN_STROKES);
    host.onState();
  };
  /** Does what a program asks for. */
  const quietly = (act: () => void) => {
    isQuiet = true;
    try {
      act();
    } finally {
      isQuiet = false;
    }
    isByPerson = false;
    settle();
    host.onState();
  };
  const put = (drawing: Drawing) => session.place(uncorrected(drawing));

  let before = session.sheet.get();
  session.sheet.subscribe(() => {
    const now = session.sheet.get();
    const isDrawn = now.history !== before.history || now.penDown !== before.penDown;
    before = now;
    // Otherwise the sheet has another shape.
    if (!isDrawn) return;
    isByPerson = !isQuiet;
    told = undefined;
    if (content.present().length > 0) text.set('');
    content.notice.set('');
    wait();
  });
  content.notice.subscribe(host.onState);
  reader.reading.subscribe(() => {
    const { kind } = content.live();
    hasRead ||= kind === 'read';
    wait();
    if (!isByPerson || (kind !== 'read' && kind !== 'blank')) return;
    told = judged().value;
    host.onInput(content.reading());
  });

  return {
    ...content,
    ...createConnection(content, host.connect, host.rules),
    isSettled: () => isSettled,
    /** Something was read before. */
    hasRead: () => hasRead,
    /** Tells of a value that is settled before the pause is over. */
    settle,
    /**
     * Shows a text in place of what is drawn. The value that is there already changes nothing: it is what was drawn. An empty one
     * clears ink without a value, but where a page gives back what an event has just told: the person is still drawing.
     */
    setText(next: string) {
      const isClearing = next === '' && hasInk() && told !== '';
      if (next === judged().value && !isClearing) return;
      quietly(() => {
        session.clear();
        text.set(next);
      });
    },
    /** What stands there until a person or a program changes it. */
    setDefault(next: string) {
      content.defaultText.set(next);
      if (text.get() === undefined && !hasInk()) quietly(() => {});
    },
    reset() {
      quietly(() => {
        session.clear();
        text.set(undefined);
      });
    },
    place(strokes: unknown) {
      const drawing = drawingIn(strokes);
      if (isSameInk(drawing, session.drawing())) return;
      quietly(() => {
        put(drawing);
        text.set('');
      });
    },
    strokes: (): Strokes => strokesOf(session.drawing()),
    /** Puts there what was saved, or a value alone, as a browser fills in forms. */
    restore(state: string) {
      const fields = fieldsOf(state);
      const isSaved = 'strokes' in fields || 'text' in fields;
      quietly(() => {
        put(drawingIn(fields.strokes));
        text.set(isSaved ? textOf(fields.text) : state);
      });
    },
    undo: () => quietly(session.undo),
    clear() {
      quietly(() => {
        session.clear();
        text.set('');
      });
    },
    /** Clears as a person does. */
    empty() {
      if (hasInk()) return session.clear();
      if (judged().value === '') return;
      text.set('');
      isByPerson = true;
      host.onInput(content.reading());
      settle();
    },
    /** Reads again: something else is asked for. A person's value that was not told yet will be. */
    again() {
      if (isSettled) isByPerson = false;
      reader.again();
      if (!isRead()) wait();
    },
  };
}
