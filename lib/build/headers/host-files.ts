import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors/user-error';
import { serviceWorkerName } from '../manifest/version-files';
import { filesOf } from '../pages';
import { type HeaderRule, headerRules } from './header-rules';
import { nginxConfig } from './nginx-config';

/** Files of the site that hosts read and do not serve. */
export const forHosts: ReadonlySet<string> = new Set(['/_headers', '/nginx.conf', '/vercel.json']);

/** Writes which headers to send, for the hosts that can be told by a file. @throws HeadersFileError */
export function writeHeaders(out: string, scripts: readonly string[], basePath: string): void {
  const files = filesOf(out).filter((path) => !forHosts.has(path));
  // The service worker is written last of all.
  const all = new Set([...files, `/${serviceWorkerName}`]);
  const rules = headerRules(scripts, [...all].sort(), basePath);
  writeFileSync(join(out, '_headers'), formatHeadersFile(rules));
  writeFileSync(join(out, 'nginx.conf'), nginxConfig(rules, basePath));
  writeFileSync(join(out, 'vercel.json'), vercelConfig(rules));
}

/** The rules as Vercel reads them from vercel.json, beside the folders' addresses as they are here. */
function vercelConfig(rules: readonly HeaderRule[]): string {
  const headers = rules.map((rule) => ({
    source: pathPattern(rule.pattern),
    headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, undefined, 2)}\n`;
}

/** Vercel takes patterns of the package path-to-regexp, where a dot stands for itself and a star has another meaning. */
function pathPattern(pattern: string): string {
  return pattern.endsWith('*') ? `${pattern.slice(0, -1)}(.*)` : pattern;
}

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
