import { element } from '../../../lib/charts/markup';
import { documentText, paragraph } from '../../report/document';
import type { ComparisonTable } from '../row';
import { durationWords } from '../words';
import { activation } from './activation';
import { conventional } from './conventional';
import { digits } from './digits';
import { dropout } from './dropout';
import { glance } from './glance';
import { gradient } from './gradient';
import { learning } from './learning';
import { limits } from './limits';
import { size } from './size';
import { sources } from './sources';
import { strangers } from './strangers';

const TITLE = 'The classic networks, compared';
const MINUTE = 60;

/** The comparison as one HTML document that asks nobody for anything. Every number in it comes from the comparison. */
export function comparisonReport(comparison: ComparisonTable): string {
  const { machine, minutes } = comparison;
  const took = minutes === undefined ? '' : ` in ${durationWords(minutes * MINUTE)}`;
  return documentText(
    TITLE,
    element('h1', {}, TITLE),
    paragraph(`Measured by npm run compare${took} on ${machine}.`),
    ...[glance, sources, learning, size, conventional, activation, dropout, gradient, digits, strangers].map((part) =>
      part(comparison),
    ),
    limits(comparison),
  );
}
