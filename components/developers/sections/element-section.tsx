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
          ['name', 'The field’s name in the form.'],
          ['required', 'The form is not sent without a value.'],
          ['disabled', 'The person cannot draw, and the form does not get the field.'],
          ['readonly', 'The person cannot draw. The form gets the field.'],
          ['value', 'Stands there until somebody draws, and again after a reset.'],
        ]}
      />
      <p>
        What is refused, as signs where digits are asked for, is no value, and the field is not valid; so is one that is
        still being read.
      </p>
      <p>
        Its events are <code>input</code>, with each new reading, and <code>change</code>, when the pen has rested for
        half a second and the value is another one. What a program sets or clears is no event. <code>detail</code> is
        the reading, and so is what the promise of <code>read()</code> gives. <code>clear()</code> and{' '}
        <code>undo()</code> do what its buttons do.
      </p>
      <NamesTable
        name="A reading"
        heads={['A reading’s', 'What it holds']}
        rows={[
          ['value', 'What the form gets.'],
          ['kind', 'blank, digits, or not-a-digit: there is ink, and it is likelier no digit.'],
          ['text', 'The digits in reading order, with a bar between lines.'],
          ['written', 'The same with signs and wide gaps: -27, 3,14, 24.12.2026.'],
          ['confidence', 'The probability that all of it is right, 0 to 1.'],
          ['digits', 'Each with its text, confidence, ten probabilities, box, line and strokes.'],
          ['signs', 'The same of each sign, without probabilities.'],
          ['strokes', 'What was read: lists of points [x, y] on a sheet of 1000 by 1000, y growing downwards.'],
        ]}
      />
      <p>
        Light or dark is a matter of <code>color-scheme</code>, size of <code>width</code>, <code>height</code> and{' '}
        <code>font-size</code>. These variables change the rest, and <code>::part()</code> reaches <code>sheet</code>,{' '}
        <code>number</code>, <code>bars</code>, <code>tools</code>, <code>button</code> and others.
      </p>
      <NamesTable
        name="CSS variables"
        heads={['Variable', 'What it changes']}
        rows={[
          ['--digit-pad-ink', 'The ink, the number and the words.'],
          ['--digit-pad-sheet', 'The sheet.'],
          ['--digit-pad-paper', 'What lies around the sheet.'],
          ['--digit-pad-quiet', 'Words that are less important.'],
          ['--digit-pad-line', 'Lines and empty bars.'],
          ['--digit-pad-accent', 'The longest bar, and the ring of the focus.'],
          ['--digit-pad-font', 'The face of the words.'],
          ['--digit-pad-number-font', 'The face of the number.'],
          ['--digit-pad-radius', 'How round the corners are.'],
        ]}
      />
    </section>
  );
}
