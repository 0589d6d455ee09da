import type { HeaderRule } from './rule';

/** The rules as Vercel reads them from vercel.json, beside the folders' addresses as they are here. */
export function vercelConfig(rules: readonly HeaderRule[]): string {
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
