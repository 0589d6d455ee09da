import type { DigitPadReading } from '../reading/public-reading';
import type { Recogniser } from '../worker/page/recogniser';
import { asAsked, isAsAsked } from './as-asked';
import type { Content } from './content';
import type { Rules } from './value/rules';

/** Has a pad's content read while the pad is in a page, and while a reading is awaited. `start` gives what reads. */
export function createConnection(content: Content, start: () => Recogniser, rules: () => Rules) {
  const { reader } = content.session;
  let holders = 0;
  let detach = () => {};
  /** Attaches the recogniser for the first holder. Gives the function, to be called once, that detaches it for the last. */
  const hold = (): (() => void) => {
    if (holders === 0) {
      detach = reader.attach(asAsked(start(), rules));
      const now = content.live();
      // Something else was asked for while nothing could read.
      if (content.hasInk() && now.kind === 'read' && !isAsAsked(now.answer, rules())) reader.again();
    }
    holders += 1;
    return () => {
      holders -= 1;
      if (holders === 0) detach();
    };
  };
  const tryAgain = () => {
    if (content.live().kind === 'failed') reader.retry();
  };
  let release: (() => void) | undefined;
  return {
    connect() {
      release ??= hold();
      addEventListener('online', tryAgain);
    },
    disconnect() {
      release?.();
      release = undefined;
      removeEventListener('online', tryAgain);
    },
    /** The reading of what is on the sheet, once it is read. @throws UserError */
    async read(): Promise<DigitPadReading> {
      const end = hold();
      try {
        if (content.hasInk()) tryAgain();
        await untilRead(content);
        return content.reading();
      } finally {
        end();
      }
    },
  };
}

function untilRead({ session: { sheet, reader }, live, isRead }: Content): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const now = live();
      if (isRead()) resolve();
      else if (now.kind === 'failed') reject(now.error);
      else return;
      for (const stop of stops) stop();
    };
    const stops = [sheet.subscribe(look), reader.reading.subscribe(look)];
    look();
  });
}
