import { UserError } from '../../errors/user-error';
import type { HeaderRule } from './rule';

/** Source: Cloudflare Pages, "Headers", as of 2026; Netlify sets no such limits. */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

/** Thrown when a host would not take the rules as they are. */
export class HeadersFileError extends UserError {
  override name = 'HeadersFileError';
}

/** The rules as Netlify and Cloudflare Pages read them from a file named `_headers`. @throws HeadersFileError */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) => [
    pattern,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const longest = Math.max(0, ...blocks.flat().map(({ length }) => length));
  if (rules.length > MOST_RULES || longest > LONGEST_LINE) {
    throw new HeadersFileError(
      `Cloudflare Pages takes ${MOST_RULES} rules and lines of ${LONGEST_LINE} signs; ` +
        `here are ${rules.length} rules and a line of ${longest}.`,
    );
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The rules in a `_headers` file: a path, and below it, indented, its headers. @throws HeadersFileError */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/).filter((one) => !/^\s*(#|$)/.test(one))) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name !== undefined && value !== undefined && rule !== undefined) rule.headers[name] = value;
    else if (/^\/\S*$/.test(line.trimEnd())) rules.push({ pattern: line.trimEnd(), headers: {} });
    else throw new HeadersFileError(`In _headers, this line is neither a path nor a header below one: ${line}`);
  }
  return rules;
}
