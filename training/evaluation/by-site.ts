import type { PeopleFigures } from '../../lib/reading/metrics';
import { byGroup, type Judged, ratioRight } from './judged';
import { calibrationError } from './tally';

/** How the writers of one site were read. */
export interface SiteFigures extends Omit<PeopleFigures, 'place'> {
  /** "unipen-apple" of the writers "unipen-apple/01" and on; empty where writers are named without a site. */
  readonly site: string;
}

/** One entry for each site that has writers, in the order of their names. */
export function bySite(judged: readonly Judged[]): SiteFigures[] {
  const sites = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.group === undefined) continue;
    const site = siteOf(one.group);
    sites.set(site, [...(sites.get(site) ?? []), one]);
  }
  return [...sites].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([site, own]) => siteFigures(site, own));
}

/** Of all writers together. */
export const ofAllSites = (judged: readonly Judged[]): SiteFigures =>
  siteFigures(
    'all',
    judged.filter(({ group }) => group !== undefined),
  );

const siteOf = (writer: string): string => writer.slice(0, Math.max(0, writer.lastIndexOf('/')));

function siteFigures(site: string, judged: readonly Judged[]): SiteFigures {
  const ofEach = byGroup(judged)
    .map(([, own]) => ratioRight(own))
    .sort((a, b) => a - b);
  const worst = ofEach.slice(0, Math.max(1, Math.round(ofEach.length / 10)));
  return {
    ...{ site, writers: ofEach.length, count: judged.length, accuracy: ratioRight(judged) },
    ...{ meanOfWriters: mean(ofEach), worstTenth: mean(worst), calibrationError: calibrationError(judged) },
  };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
