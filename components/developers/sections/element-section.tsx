import { NamesTable } from './names-table';

/** What the element has, in short. */
export function ElementSection() {
  return (
    <section aria-labelledby="element">
      <h2 id="element">The element</h2>
      <p>
        <code>&lt;digit-pad&gt;</code> is a sheet to draw on and a field of a form. It needs no framework and sets no
        styles around itself. Mouse, finger, pen and the keyboard draw on it, and screen readers are told what was read.
        All pads of a page share one worker.
      </p>
      <NamesTable
        name="Attributes"
        heads={['Attribute', 'What it does']}
        rows={[
          ['digits', 'How many digits: 4, or 1-6. With 1, all ink is read as one digit.'],
          ['decimal', 'The value is a decimal number, like -12.5.'],
          ['date', 'The value is a date, like 2026-12-24. dmy, mdy or ymd says in which order it is drawn.'],
          ['placeholder', 'What an empty sheet says.'],
          ['bars', 'Shows how probable each digit is.'],
          ['name, required, disabled, readonly', 'As of any field of a form.'],
          ['value', 'Stands there until somebody draws.'],
        ]}
      />
      <p>
        Its events are <code>input</code>, after each stroke, and <code>change</code>, when another value stands and the
        pen rests. Their <code>detail</code>, and what the promise of <code>read()</code> gives, has the{' '}
        <code>value</code>; the <code>text</code> and how it is <code>written</code>, with signs; the <code>kind</code>,
        which is <code>blank</code>, <code>digits</code> or <code>not-a-digit</code>; the <code>confidence</code>, which
        is the calibrated probability that all of it is right; the <code>digits</code> with ten{' '}
        <code>probabilities</code> each; the <code>signs</code>; and the <code>strokes</code>. <code>clear()</code> and{' '}
        <code>undo()</code> do what its buttons do.
      </p>
      <p>
        Light or dark is a matter of <code>color-scheme</code>, size of <code>width</code>, <code>height</code> and{' '}
        <code>font-size</code>. Colours are CSS variables: <code>--digit-pad-ink</code>, <code>-sheet</code>,{' '}
        <code>-paper</code>, <code>-quiet</code>, <code>-line</code> and <code>-accent</code>; then there are{' '}
        <code>-font</code>, <code>-number-font</code> and <code>-radius</code>. Parts for <code>::part()</code> are{' '}
        <code>sheet</code>, <code>number</code>, <code>bars</code>, <code>tools</code> and <code>button</code>, among
        others.
      </p>
    </section>
  );
}
