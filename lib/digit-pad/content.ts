import { type DigitPadReading, publicReading } from '../reading/public-reading';
import { BLANK } from '../reading/reading';
import { createDrawingSession } from '../session/drawing-session';
import { createStore } from '../state/store';
import { NO_DRAWING } from '../strokes/corrections';
import { isAsAsked } from './as-asked';
import { isSameInk, strokesOf } from './strokes';
import { type Judged, judge, judgeText } from './value/judge';
import type { Rules } from './value/rules';

export type Content = ReturnType<typeof createContent>;

/** What is on a pad: a drawing and its reading, or a text that stands there until somebody draws. */
export function createContent(rules: () => Rules) {
  const notice = createStore('');
  const session = createDrawingSession(notice);
  /** `undefined` while nothing has replaced what the page wrote. */
  const text = createStore<string | undefined>(undefined);
  const defaultText = createStore('');
  const present = () => session.sheet.get().history.present.drawing;
  const hasInk = () => session.sheet.get().penDown || present().length > 0;
  const live = session.reader.reading.get;
  const judged = (): Judged => {
    const now = live();
    if (!hasInk()) return judgeText(text.get() ?? defaultText.get(), rules());
    return now.kind === 'read' ? judge(publicReading(now.answer.reading), rules()) : { value: '' };
  };
  return {
    session,
    notice,
    text,
    defaultText,
    present,
    hasInk,
    live,
    judged,
    /** Whether the reading, if there is ink, is of all that is there, and what is asked for now. */
    isRead(): boolean {
      const now = live();
      if (session.sheet.get().penDown) return false;
      if (!hasInk()) return true;
      return now.kind === 'read' && isAsAsked(now.answer, rules()) && isSameInk(now.question.drawing, present());
    },
    /** The text that is shown: none where there is ink. */
    shownText: (): string => (hasInk() ? '' : judged().value),
    reading(): DigitPadReading {
      const now = live();
      const { answer, question } = hasInk() && now.kind === 'read' ? now : NOTHING;
      return { ...publicReading(answer.reading), value: judged().value, strokes: strokesOf(question.drawing) };
    },
    /** What a later visit restores; null while all is as the page wrote it, which may then have written something else. */
    saved(): string | null {
      if (hasInk()) return JSON.stringify({ strokes: strokesOf(present()) });
      return text.get() === undefined ? null : JSON.stringify({ text: text.get() });
    },
  };
}

const NOTHING = { answer: { reading: BLANK }, question: NO_DRAWING };
