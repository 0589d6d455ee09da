import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { DeskKeeper } from '../components/desk-keeper';
import { PictureCatcher } from '../components/picture-catcher';
import { SiteHeader } from '../components/site-header';
import './globals.css';

export const metadata: Metadata = {
  title: 'Scrawl',
  description: 'Draw or photograph a number and see it read at once. Nothing leaves your machine.',
  applicationName: 'Scrawl',
};

// The paper and the desk of globals.css.
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
    <html lang="en">
      <body>
        <SiteHeader />
        <noscript>
          <p className="words-page">Scrawl reads your digits in the browser, and needs JavaScript for it.</p>
        </noscript>
        <DeskKeeper>
          {children}
          <PictureCatcher />
        </DeskKeeper>
      </body>
    </html>
  );
}
