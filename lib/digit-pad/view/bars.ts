import type { DigitReading } from '../../reading/reading';
import { formatPercent, toPercent } from '../../session/words/reading-words';
import { html } from './elements';

/** Ten bars, of 0 to 9: how probable each is for the digit that is shown. */
export function createBars() {
  const meters = [...'0123456789'].map((text) =>
    html(
      'div',
      { role: 'meter', 'aria-label': text, 'aria-valuemin': '0', 'aria-valuemax': '100', class: 'track' },
      html('div', { part: 'bar', class: 'fill' }),
    ),
  );
  const items = meters.map((meter, value) =>
    html('li', {}, meter, html('span', { 'aria-hidden': 'true' }, String(value))),
  );
  const list = html('ul', { part: 'bars', 'aria-label': 'How probable each digit is', hidden: '' }, ...items);
  return {
    list,
    /** `digit`: whose probabilities are shown; none where there is nothing to read. Only what was read is coloured. */
    show(digit: DigitReading | undefined, isRead: boolean) {
      list.toggleAttribute('data-read', isRead);
      const likeliest = digit ? digit.probabilities.indexOf(Math.max(...digit.probabilities)) : -1;
      for (const [value, meter] of meters.entries()) {
        const probability = digit?.probabilities[value];
        meter.setAttribute('aria-valuenow', String(toPercent(probability ?? 0)));
        meter.setAttribute(
          'aria-valuetext',
          probability === undefined ? 'nothing to read yet' : formatPercent(probability),
        );
        items[value]?.toggleAttribute('data-best', value === likeliest);
        (meter.firstElementChild as HTMLElement).style.transform = `scaleY(${probability ?? 0})`;
      }
    },
  };
}
