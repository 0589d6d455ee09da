import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SessionProvider } from '../components/drawing/session-provider';
import { EarlyInkScript, EmbedMark } from '../components/shell/inline-scripts';
import { PictureCatcher } from '../components/shell/picture-catcher';
import { SiteHeader } from '../components/shell/site-header';
import { UpdateNotice } from '../components/shell/update-notice';
import './globals.css';

const { SITE_URL: siteUrl, BASE_PATH: basePath = '' } = process.env;

const title = 'Scrawl';
const description = 'Draw or photograph a number and see it read at once. Nothing leaves your machine.';

const openGraph: Metadata['openGraph'] = { type: 'website', siteName: title, locale: 'en_GB' };

const card = {
  url: `${siteUrl}/card.png`,
  width: 1200,
  height: 630,
  alt: 'A handwritten 7 on a sheet. Beside it, how sure Scrawl is of each digit: 7 with 87 %, 1 with 13 %.',
};

export const metadata: Metadata = {
  title,
  description,
  applicationName: title,
  icons: {
    icon: { url: `${basePath}/icon.svg`, type: 'image/svg+xml', sizes: 'any' },
    apple: `${basePath}/apple-touch-icon.png`,
  },
  openGraph,
  // Chats and search engines need a whole address. If the build does not know it, leave all of this out.
  ...(siteUrl && {
    metadataBase: new URL(siteUrl),
    alternates: { canonical: './' },
    openGraph: { ...openGraph, url: './', images: [card] },
    twitter: { card: 'summary_large_image' },
  }),
};

// The colours of the paper and the desk in globals.css.
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FAF8F3' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <EmbedMark />
      </head>
      <body>
        <SiteHeader />
        <noscript>
          <p className="words-page">Scrawl reads your digits in the browser. It needs JavaScript.</p>
        </noscript>
        <SessionProvider>
          {children}
          <PictureCatcher />
          <UpdateNotice />
        </SessionProvider>
        <EarlyInkScript />
      </body>
    </html>
  );
}
