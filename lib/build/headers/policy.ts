import { createHash } from 'node:crypto';
import { UserError } from '../../errors/user-error';
import { changePages } from '../pages';

/** Thrown when a page has no place for its policy: Next writes its head another way now. */
export class PolicyPlaceError extends UserError {
  override name = 'PolicyPlaceError';
  constructor(page: string) {
    super(`${page} does not begin with <head><meta charSet …>, after which its Content-Security-Policy belongs.`);
  }
}

/** Thrown when a built page holds what its own policy forbids. */
export class InlineCodeError extends UserError {
  override name = 'InlineCodeError';
  constructor(page: string, found: string) {
    super(`${page} holds ${found}, which its Content-Security-Policy forbids: put it into a file.`);
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
  changePages(out, (html, page) => {
    if (!place.test(html)) throw new PolicyPlaceError(page);
    checkNothingElseInline(page, html);
    const scripts = inlineScripts(html);
    for (const script of scripts) all.add(script);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scripts)}"/>`;
    return html.replace(place, (start) => start + meta);
  });
  return [...all].sort();
}

const scriptPattern = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/** The hashes, as a policy's sources, of the scripts that stand in a page itself. */
function inlineScripts(html: string): string[] {
  const texts = [...html.matchAll(scriptPattern)]
    .filter(([, attributes = '']) => !/\ssrc=/i.test(attributes))
    // The browser hashes a line's end as one sign.
    .map(([, , text = '']) => text.replace(/\r\n?/g, '\n'));
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Inline styles and handlers cannot be named by a hash alone. @throws InlineCodeError */
function checkNothingElseInline(page: string, html: string): void {
  const markup = html.replace(scriptPattern, '');
  if (/<style\b/i.test(markup)) throw new InlineCodeError(page, 'a <style>');
  if (/<[a-z][^>]*\sstyle=/i.test(markup)) throw new InlineCodeError(page, 'a style attribute');
  if (/<[a-z][^>]*\son[a-z]+=/i.test(markup)) throw new InlineCodeError(page, 'an event handler');
}

/**
 * What a page and its workers may do: run the site's own scripts and these inline ones, compile the network's
 * WebAssembly, and speak to the site alone. Photographs and the camera are painted, which needs no leave; thumbnails and SVGs
 * have addresses that only the page's own scripts can make.
 */
export function contentPolicy(scripts: readonly string[]): string {
  const directives = [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return directives.join('; ');
}
