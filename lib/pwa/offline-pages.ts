import { fileAtOnce } from './file-store';
import { atOnce, notFoundAddress } from './own-files';

declare const self: ServiceWorkerGlobalScope;

const home = self.registration.scope;

const UNAVAILABLE = 503;

/** The page for addresses that no page has; undefined where the cache was emptied. */
export async function notFoundPage(): Promise<Response | undefined> {
  const file = atOnce.get(notFoundAddress);
  const page = file && (await fileAtOnce(file));
  return page && new Response(page.body, { status: 404, headers: page.headers });
}

/**
 * What is shown in place of a page that is fetched when it is wanted, where there is no connection. Made here and without
 * scripts, so that no other page pays for its words; the styles are those of the page for what is not found.
 */
export async function unopenedPage(): Promise<Response | undefined> {
  const notFound = await notFoundPage();
  if (!notFound) return undefined;
  const styles = (await notFound.text()).match(/<link[^>]* rel="stylesheet"[^>]*>/g) ?? [];
  return new Response(markup(styles.join('')), { status: UNAVAILABLE, headers: notFound.headers });
}

const linkClass = 'class="inline-flex min-h-11 items-center text-accent underline underline-offset-4"';

const markup = (styles: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Offline · Scrawl</title>${styles}</head><body>
<header class="site-header"><p class="wordmark"><a href="${home}">Scrawl</a></p></header>
<main class="words-page"><h1>You are offline, and this page has not been opened here before.</h1>
<p class="text-quiet">It needs a connection the first time, and works without one from then on.</p>
<p><a href="" ${linkClass}>Try again</a></p>
<p><a href="${home}" ${linkClass}>Go to the drawing sheet</a></p></main></body></html>`;
