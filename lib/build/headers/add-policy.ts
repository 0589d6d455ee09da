import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors/user-error';
import { pagesOf } from '../pages';
import { checkNothingElseInline, contentPolicy, inlineScripts } from './content-policy';

/** Thrown when a page has no place for its policy: Next writes its head another way now. */
export class PolicyPlaceError extends UserError {
  override name = 'PolicyPlaceError';
  constructor(page: string) {
    super(`${page} does not begin with <head><meta charSet …>, after which its Content-Security-Policy belongs.`);
  }
}

/** The encoding must stand in a page's first 1,024 bytes, so the policy comes right after it, before any script. */
const place = /<head><meta charset="[^"]*"\/?>/i;

/**
 * Writes its policy into each page's head, for hosts that send no headers of the site's own choosing.
 * Gives the inline scripts of all pages, as sources of a policy. @throws PolicyPlaceError, InlineCodeError
 */
export function addPolicy(out: string): string[] {
  const all = new Set<string>();
  for (const page of pagesOf(out)) {
    const html = readFileSync(join(out, page), 'utf8');
    if (!place.test(html)) throw new PolicyPlaceError(page);
    checkNothingElseInline(page, html);
    const scripts = inlineScripts(html);
    for (const script of scripts) all.add(script);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scripts)}"/>`;
    writeFileSync(
      join(out, page),
      html.replace(place, (start) => start + meta),
    );
  }
  return [...all].sort();
}
