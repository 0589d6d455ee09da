import { type PublicReading, publicReading } from '../reading/public-reading';
import { BLANK } from '../reading/reading';
import { createDrawingSession, type DrawingSession } from '../session/drawing-session';
import { createStore, type Store } from '../state/store';
import { type CorrectedDrawing, NO_DRAWING, uncorrected } from '../strokes/corrections';
import type { Drawing, Stroke } from '../strokes/drawing';
import { fieldsOf } from '../strokes/readable-drawing';
import type { Recogniser } from '../worker/page/recogniser';
import { drawingIn, type Strokes, strokesOf } from './strokes';
import { type Judged, judge, judgeText } from './value/judge';
import { isOneDigit, type Rules } from './value/rules';

/** A reading, and what a form gets of it. */
export interface DigitPadReading extends PublicReading {
  /** Digits, a decimal number like `-12.5`, or a date like `2026-12-24`; empty where it is none of what is asked for. */
  readonly value: string;
  /** What was read: strokes of points of x and y, y growing downwards, on a sheet of 1000 by 1000. */
  readonly strokes: Strokes;
}

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

/** A sheet with its value: what is drawn on it, or a text that stands there until somebody draws. */
export function createPad(host: PadHost) {
  const notice = createStore('');
  const session = createDrawingSession(notice);
  const { reader } = session;
  /** What stands on the blank sheet; `undefined` while nothing has replaced what the page wrote. */
  let text: string | undefined;
  let defaultText = '';
  /** Events are for what a person does, and not for what a program does, as with every field of a form. */
  let isByPerson = false;
  let changed = '';
  let isSettled = true;
  let hasRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const present = () => session.sheet.get().history.present;
  const hasInk = () => session.sheet.get().penDown || present().drawing.length > 0;
  const live = () => reader.reading.get();
  const isRead = () => {
    const now = live();
    if (session.sheet.get().penDown) return false;
    return !hasInk() || (now.kind === 'read' && isSameInk(now.question.drawing, present().drawing));
  };
  const judged = (): Judged => {
    const now = live();
    if (!hasInk()) return judgeText(text ?? defaultText, host.rules());
    return now.kind === 'read' ? judge(publicReading(now.answer.reading), host.rules()) : { value: '' };
  };
  const reading = (): DigitPadReading => {
    const now = live();
    const { answer, question } = hasInk() && now.kind === 'read' ? now : NOTHING;
    const { value } = judged();
    return { ...publicReading(answer.reading), value, strokes: strokesOf(question.drawing) };
  };

  const settle = () => {
    clearTimeout(timer);
    if (!isRead()) return;
    isSettled = true;
    const { value } = judged();
    const isNew = isByPerson && value !== changed;
    changed = value;
    host.onState();
    if (isNew) host.onChange(reading());
  };
  const wait = () => {
    clearTimeout(timer);
    isSettled = false;
    if (isRead()) timer = setTimeout(settle, LIFTED_BETWEEN_STROKES);
  };
  /** Does what a program asks for. */
  const quietly = (act: () => void) => {
    act();
    isByPerson = false;
    settle();
    host.onState();
  };

  let before = session.sheet.get();
  session.sheet.subscribe(() => {
    const now = session.sheet.get();
    const isMoved = now.history === before.history && now.penDown === before.penDown;
    before = now;
    // The sheet has another shape: nothing was drawn.
    if (isMoved) return;
    isByPerson = true;
    if (present().drawing.length > 0) text = '';
    notice.set('');
    wait();
    host.onState();
  });
  notice.subscribe(host.onState);
  reader.reading.subscribe(() => {
    hasRead ||= live().kind === 'read';
    wait();
    host.onState();
    if (isByPerson && ['read', 'blank'].includes(live().kind)) host.onInput(reading());
  });

  const attach = () => reader.attach(asAsked(host.connect(), host.rules));
  let detach: (() => void) | undefined;
  return {
    session,
    notice: notice as Pick<Store<string>, 'get'>,
    live,
    judged,
    hasInk,
    isRead,
    isSettled: () => isSettled,
    text: () => (hasInk() ? '' : judged().value),
    /** Tells of a value that is settled before the pause is over. */
    settle,
    connect() {
      detach ??= attach();
    },
    disconnect() {
      detach?.();
      detach = undefined;
    },
    /** Shows a text in place of what is drawn. The value that is there already changes nothing: it is what was drawn. */
    setText(next: string) {
      if (next === judged().value) return;
      quietly(() => {
        session.clear();
        text = next;
      });
    },
    /** What stands there until a person or a program changes it. */
    setDefault(next: string) {
      defaultText = next;
      if (text === undefined) quietly(() => {});
    },
    reset() {
      quietly(() => {
        session.clear();
        text = undefined;
      });
    },
    place(strokes: unknown) {
      const drawing = drawingIn(strokes);
      if (isSameInk(drawing, session.drawing())) return;
      quietly(() => {
        session.place(uncorrected(drawing));
        text = '';
      });
    },
    /** Reads again: something else is asked for. */
    again: () => quietly(reader.again),
    strokes: (): Strokes => strokesOf(session.drawing()),
    undo: () => quietly(session.undo),
    clear() {
      quietly(() => {
        session.clear();
        text = '';
      });
    },
    /** Clears as a person does. */
    empty() {
      if (hasInk()) return session.clear();
      if (judged().value === '') return;
      text = '';
      isByPerson = true;
      host.onInput(reading());
      settle();
    },
    /** What is on the pad, in one text, to be restored in another visit. */
    saved: (): string =>
      JSON.stringify(hasInk() ? { strokes: strokesOf(present().drawing) } : { text: judged().value }),
    /** Puts there what was saved, or a value alone, as a browser fills in forms. */
    restore(state: string) {
      const fields = fieldsOf(state);
      quietly(() => {
        text = typeof fields.text === 'string' ? fields.text : 'strokes' in fields ? '' : state;
        session.place(uncorrected(drawingIn(fields.strokes)));
      });
    },
    /** Something was read before. */
    hasRead: () => hasRead,
    /** The reading of what is on the sheet, once it is read. @throws UserError */
    async read(): Promise<DigitPadReading> {
      const release = detach ? undefined : attach();
      try {
        if (hasInk() && live().kind === 'failed') reader.retry();
        await untilRead(session, isRead);
        return reading();
      } finally {
        release?.();
      }
    },
  };
}

/** Whether two drawings have the same points: a stroke that goes on has more of them. */
const isSameInk = (a: Drawing, b: Drawing): boolean =>
  a.length === b.length && a.every((stroke, i) => stroke === b[i] || isSameStroke(stroke, b[i] ?? []));

const isSameStroke = (a: Stroke, b: Stroke): boolean =>
  a.length === b.length && a.every(({ x, y }, i) => x === b[i]?.x && y === b[i]?.y);

const NOTHING = { answer: { reading: BLANK }, question: NO_DRAWING };

/** A recogniser that takes all ink for one digit, where one is asked for. */
function asAsked(recogniser: Recogniser, rules: () => Rules): Recogniser {
  const asOne = ({ drawing }: CorrectedDrawing): CorrectedDrawing => ({
    drawing,
    corrections: [{ strokes: drawing.map((_, i) => i) }],
  });
  return {
    ...recogniser,
    read: (drawing, asker) => recogniser.read(isOneDigit(rules()) ? asOne(drawing) : drawing, asker),
  };
}

function untilRead({ sheet, reader }: DrawingSession, isRead: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = reader.reading.get();
      if (isRead()) resolve();
      else if (now.kind === 'failed') reject(now.error);
      else return;
      for (const stop of stops) stop();
    };
    const stops = [sheet.subscribe(look), reader.reading.subscribe(look)];
    look();
  });
}
