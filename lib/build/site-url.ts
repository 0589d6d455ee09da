import { UserError } from '../errors/user-error';

/** Thrown when SITE_URL is not the address at which the built site will lie. */
export class SiteUrlError extends UserError {
  override name = 'SiteUrlError';
  constructor(siteUrl: string, basePath: string) {
    super(
      `SITE_URL is "${siteUrl}"; it must be the home page's whole address and fit BASE_PATH, ` +
        `like https://example.org${basePath}.`,
    );
  }
}

/**
 * Where the site will lie, without a slash at its end: SITE_URL, or empty where it is not set. Preview cards and search
 * engines need it, because they take whole addresses only. @throws SiteUrlError
 */
export function siteUrlFrom({ SITE_URL = '' }: NodeJS.ProcessEnv, basePath: string): string {
  if (SITE_URL === '') return '';
  const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : undefined;
  const home = url && url.origin + url.pathname.replace(/\/$/, '');
  const isPlain = home !== undefined && url !== undefined && [home, `${home}/`].includes(url.href);
  if (!isPlain || !/^https?:$/.test(url.protocol) || url.pathname.replace(/\/$/, '') !== basePath) {
    throw new SiteUrlError(SITE_URL, basePath);
  }
  return home;
}
