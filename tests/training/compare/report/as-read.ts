import { comparisonReport } from '../../../../training/compare/report/report-text';
import type { ComparisonTable } from '../../../../training/compare/row';

/** The prose of a report, entities and spaces that do not break as people read them. */
export function prose(comparison: ComparisonTable): string {
  return comparisonReport(comparison)
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('\u00A0', ' ');
}

/** What stands behind a network's name in the table with that column. */
export function cells(html: string, name: string, column: string): readonly string[] {
  const table = html.match(/<table.*?<\/table>/gs)?.find((one) => one.includes(`>${column}</th>`)) ?? '';
  const row = table.match(/<tr.*?<\/tr>/gs)?.find((one) => one.includes(`>${name}</th>`)) ?? '';
  return [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll('\u00A0', ' '));
}
