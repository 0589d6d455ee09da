import type { MetadataRoute } from 'next';

// The static export writes the manifest once, while it builds.
export const dynamic = 'force-static';

/** What a system needs to install the site as an app. Addresses are relative, so that any sub-path works. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Scrawl',
    short_name: 'Scrawl',
    description: 'Draw or photograph a number and see it read at once. Nothing leaves your machine.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    // The paper colour of globals.css fills the window until the page has loaded.
    background_color: '#FAF8F3',
    theme_color: '#FAF8F3',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
