import type { FramePad } from '../../../lib/frame/answers';
import type { Answer } from '../../../lib/frame/protocol';
import type { DigitPadReading } from '../../../lib/reading/public-reading';

export const readingOf = (value: string): DigitPadReading => ({
  kind: value === '' ? 'blank' : 'digits',
  text: value,
  written: value,
  confidence: 1,
  digits: [],
  signs: [],
  value,
  strokes: [],
});

/** A pad whose value is set by hand, and the messages that a frame sent. */
export function fakePad() {
  const done: string[] = [];
  const sent: Answer[] = [];
  const listeners = new Set<Parameters<FramePad['watch']>[0]>();
  let value = '';
  const pad: FramePad = {
    ready: async () => {},
    read: async () => readingOf(value),
    clear() {
      done.push('clear');
      value = '';
    },
    undo: () => void done.push('undo'),
    set(change) {
      done.push('set');
      value = change.value ?? value;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    pad,
    done,
    sent,
    send: (answer: Answer) => void sent.push(answer),
    draw(next: string) {
      value = next;
      for (const listener of listeners) listener('change', readingOf(next));
    },
  };
}
