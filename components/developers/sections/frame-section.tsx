import type { ReactNode } from 'react';
import { PARAMETERS } from '../../../lib/frame/parameters';
import { ASKS, type Ask } from '../../../lib/frame/protocol';
import { NamesTable } from './names-table';

const OF_PARAMETERS: Readonly<Record<(typeof PARAMETERS)[number], string>> = {
  digits: 'How many digits: 4, or 1-6.',
  date: 'The value is a date, like 2026-12-24. dmy, mdy or ymd says in which order it is drawn.',
  placeholder: 'What an empty sheet says.',
  decimal: 'The value is a decimal number, like -12.5.',
  bars: 'Shows how probable each digit is.',
  theme: 'light, dark, or auto: as the visitor’s system is.',
  lang: 'The language of your page, like de. It tells the usual order of a date.',
  dir: 'rtl for a page that runs from right to left.',
  size: 'The size of words, 12 to 32 CSS pixels; 16 where it is left out.',
};

const OF_ASKS: Readonly<Record<Ask, readonly [does: string, answer: ReactNode]>> = {
  read: ['Asks for what is on the sheet.', <code key="a">reading</code>],
  watch: ['Tells of each change from now on. Another watch takes its place.', 'reading, and later event beside it'],
  unwatch: ['Ends that.', 'ended: the id of the watch, or null'],
  clear: ['Clears the sheet.', <code key="a">reading</code>],
  undo: ['Takes the last step back: a stroke, or a clearing.', <code key="a">reading</code>],
  set: ['Changes parameters, and puts a value or strokes on the sheet.', <code key="a">reading</code>],
  version: ['Asks what the frame can do.', 'version, asks, parameters'],
};

/** The page for frames: its address and its messages. */
export function FrameSection() {
  return (
    <section aria-labelledby="frame">
      <h2 id="frame">The frame</h2>
      <p>
        <code>/pad/</code> is a page with nothing but the element, for an <code>&lt;iframe&gt;</code> of any size from
        120 by 120 pixels. Your page asks it what was drawn. Its address takes these parameters, and <code>host</code>:
        the origin of your page, like <code>https://your.site</code>. What makes no sense is as if it were not there.
      </p>
      <NamesTable
        name="Parameters of the frame’s address"
        heads={['Parameter', 'What it does']}
        rows={[
          ...PARAMETERS.map((name) => [name, OF_PARAMETERS[name]] as const),
          ['host', 'The one origin whose messages are answered: no path, no slash at its end. Without it, none are.'],
        ]}
      />
      <h3>Its messages</h3>
      <p>
        A question is an object with <code>scrawl: 1</code>, an <code>id</code> that you choose (a finite number, or a
        text of at most 200 signs) and <code>ask</code>. Each question gets one answer, with <code>scrawl: 1</code> and
        the same <code>id</code>. Ask after the frame’s <code>load</code> event: before, it is not heard.
      </p>
      <NamesTable
        name="What a frame can be asked"
        heads={['ask', 'What it does', 'The answer has']}
        rows={ASKS.map((ask) => [ask, ...OF_ASKS[ask]] as const)}
      />
      <ul className="points">
        <li>
          <code>reading</code> has what the element’s events have. It comes once the ink is read.
        </li>
        <li>
          <code>event</code> is <code>input</code> or <code>change</code>. Messages with it have the id of the{' '}
          <code>watch</code>. What you clear, undo or set yourself is no event.
        </li>
        <li>
          <code>set</code> takes <code>parameters</code> by their names, like{' '}
          <code>{"{ theme: 'dark', digits: null }"}</code>, where null takes one away, and a <code>value</code> or{' '}
          <code>strokes</code>. The <code>host</code> stays.
        </li>
        <li>
          What cannot be answered gets <code>{'error: { code, message }'}</code>. The code is{' '}
          <code>unknown-version</code>, <code>unknown-ask</code>, <code>wrong-field</code>, or <code>failed</code> where
          the element or its network could not be fetched. A <code>watch</code> that failed watches nothing.
        </li>
        <li>
          The frame sends nothing unasked. It answers the page right around it, if that is of the origin in{' '}
          <code>host</code>, and sends its answers to that origin alone. Everything else is ignored. Check{' '}
          <code>source</code> and <code>origin</code> at your end, too, as the code above does.
        </li>
      </ul>
    </section>
  );
}
