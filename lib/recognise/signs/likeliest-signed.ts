import { likeliestDigit } from '../../reading/number-reading';
import type { SignText } from '../../reading/signs';
import type { Candidate } from '../../strokes/segment/candidates';
import type { InkLayout } from '../../strokes/segment/layout';
import { likeliestSegmentation, type ScoredCandidate } from '../../strokes/segment/segmentation';
import type { SeenInk } from '../group-memory';
import { likelyKind, likelyKinds } from './likely-kind';
import { tallIn } from './tall';
import { hasUsualForm } from './usual-form';

/** From this probability on, a sign leads to expect others. */
const SURE = 0.5;
/** How many times as likely a sign is where others lead to expect it: no more than it takes for a usual form. */
const EXPECTED = [1, 5, 20] as const;
/** The signs to expect beside each: a date has two slashes, and a bracket is closed. */
const COMPANIONS: Readonly<Partial<Record<SignText, readonly SignText[]>>> = {
  '/': ['/'],
  '(': [')'],
  ')': ['('],
  '-': ['-'],
  '.': ['.'],
  ',': [','],
  '+': ['+', '='],
  '=': ['+', '-'],
};
/**
 * Most numbers have no signs: the log odds of a row's signs together, from which they are read. Several in a usual form need
 * none, and a form that is not usual takes more. Chosen on half of the pen writers that the network learns from, one of
 * its sites and a quarter of two others, with a network that learnt from the rest.
 */
const ENOUGH = 1.5;
const UNUSUAL = 3;

/** Ink that may be a digit or a sign, also because a person says so. */
type Member = ScoredCandidate & SeenInk & { readonly isDigit?: boolean | undefined };

/**
 * The likeliest candidates that cover all ink once, some of them signs where a row surely has signs. What a person says of
 * one holds.
 */
export function likeliestSigned<M extends Member>(layout: InkLayout, members: readonly M[], temperature: number): M[] {
  const tall = layout.rows.map((_, row) => tallIn(members, layout.rows, row));
  const kinds = members.map((one) => (isSaid(one) ? undefined : likelyKinds(one, tall[one.row] ?? [])));
  const cut = (times: number, sure: readonly M[], isSigned = true): M[] => {
    const scored = members.map((one, i): M => {
      const own = kinds[i];
      if (own === undefined) return one;
      const { sign, whole } = likelyKind(own, expectedAt(one, sure), times);
      return { ...one, whole, sign: isSigned ? sign : undefined };
    });
    return likeliestSegmentation(layout, scored, temperature);
  };
  const plain = cut(1, [], false);
  const first = cut(1, []);
  if (!first.some(({ sign }) => sign)) return plain;
  const sure = first.filter(({ sign }) => sign && sign.probability >= SURE);
  const ways = EXPECTED.map((times) => (times === 1 ? first : cut(times, sure)));
  return layout.rows.flatMap((_, row) => {
    const inRow = (all: readonly M[]) => all.filter((one) => one.row === row);
    const rows = ways.map(inRow);
    const signed = rows.find((own) => hasUsualForm(writtenOf(own))) ?? (rows.at(-1) as M[]);
    return hasSigns(signed) ? signed : inRow(plain);
  });
}

const isSaid = ({ sign, isDigit }: Member): boolean => sign?.isSet === true || isDigit === true;

/** The signs that sure ones in its row lead to expect in a candidate's place. */
const expectedAt = ({ row, from }: Candidate, sure: readonly ScoredCandidate[]): SignText[] =>
  sure.flatMap((one) => (one.row === row && one.from !== from && one.sign && COMPANIONS[one.sign.text]) || []);

/** Whether the signs among a row's candidates are likely enough together. */
function hasSigns(row: readonly ScoredCandidate[]): boolean {
  const signs = row.flatMap(({ sign }) => sign ?? []);
  const odds = signs.reduce((sum, sign) => sum + Math.max(0, sign.odds), 0);
  if (hasUsualForm(writtenOf(row))) return signs.length > 1 || (signs.length === 1 && odds >= ENOUGH);
  return odds >= ENOUGH + UNUSUAL;
}

const writtenOf = (row: readonly ScoredCandidate[]): string =>
  row.map(({ sign, isSpeck, logits }) => sign?.text ?? (isSpeck ? '' : likeliestDigit(logits))).join('');
