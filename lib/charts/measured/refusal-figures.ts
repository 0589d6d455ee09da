import type { NotDigitFigures, SetFigures } from '../../reading/metrics';
import { figure } from '../figure';
import type { Markup } from '../markup';
import { counted, percent } from '../percent';
import { barChart } from '../plots/bar-chart';

/** How much of what is no digit was called so, by what it is. */
export function notDigitsFigure({ set, count, caught, kinds }: NotDigitFigures): Markup {
  const bars = kinds.map(({ kind, caught: share }) => ({ name: kind, value: share, text: percent(share) }));
  return figure(
    'Things that are no digits',
    barChart(`Share called no digit, by kind; ${percent(caught)} of all. ${set}.`, bars, 1),
    `The share that was called no digit: ${percent(caught)} of ${counted(count)} drawings. ${set}. Some letters are written ` +
      'just like a digit, and cannot be told apart; so 100\u00A0% cannot be had.',
    {
      head: ['Kind', 'drawings', 'called no digit'],
      rows: kinds.map(({ kind, count: own, caught: share }) => [kind, counted(own), percent(share)]),
    },
  );
}

/** A bar of refusals is full here: one digit in a hundred, more than anyone would accept. */
const MANY = 0.01;

/** How many real digits were refused, by the set they are from. */
export function refusedFigure(sets: readonly SetFigures[]): Markup {
  const bars = sets.map(({ short, rejected }) => ({ name: short, value: rejected, text: percent(rejected, 2) }));
  const said = bars.map(({ name, text }) => `${text} of ${name}`).join(', ');
  return figure(
    'Digits that were refused',
    barChart(`Share of real digits called no digit: ${said}.`, bars, Math.max(MANY, ...bars.map(({ value }) => value))),
    'The share of real digits that was called no digit. The threshold was chosen with the validation sets.',
    {
      head: ['Set', 'digits', 'called no digit'],
      rows: sets.map(({ set, count, rejected }) => [set, counted(count), percent(rejected, 2)]),
    },
  );
}
