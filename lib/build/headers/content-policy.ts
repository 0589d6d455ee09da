import { createHash } from 'node:crypto';
import { UserError } from '../../errors/user-error';

/** Thrown when a built page holds what its own policy forbids. */
export class InlineCodeError extends UserError {
  override name = 'InlineCodeError';
  constructor(page: string, found: string) {
    super(`${page} holds ${found}, which its Content-Security-Policy forbids: put it into a file.`);
  }
}

const scriptPattern = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/** The hashes, as a policy's sources, of the scripts that stand in a page itself. */
export function inlineScripts(html: string): string[] {
  const texts = [...html.matchAll(scriptPattern)]
    .filter(([, attributes = '']) => !/\ssrc=/i.test(attributes))
    // The browser hashes a line's end as one sign.
    .map(([, , text = '']) => text.replace(/\r\n?/g, '\n'));
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** Inline styles and handlers cannot be named by a hash alone. @throws InlineCodeError */
export function checkNothingElseInline(page: string, html: string): void {
  const markup = html.replace(scriptPattern, '');
  if (/<style\b/i.test(markup)) throw new InlineCodeError(page, 'a <style>');
  if (/<[a-z][^>]*\sstyle=/i.test(markup)) throw new InlineCodeError(page, 'a style attribute');
  if (/<[a-z][^>]*\son[a-z]+=/i.test(markup)) throw new InlineCodeError(page, 'an event handler');
}

/**
 * What a page and its workers may do: run the site's own scripts and these inline ones, compile the network's
 * WebAssembly, and speak to the site alone. Photographs and the camera are painted, which needs no leave.
 */
export function contentPolicy(scripts: readonly string[]): string {
  const directives = [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return directives.join('; ');
}
