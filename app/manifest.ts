import type { MetadataRoute } from 'next';
import { SHARE_PATH, SHARED_FIELD } from '../lib/pwa/api';

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
    // One window, in which a picture that the system opens takes the place of the one before.
    launch_handler: { client_mode: ['focus-existing', 'auto'] },
    share_target: {
      action: `./${SHARE_PATH}`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { files: [{ name: SHARED_FIELD, accept: ['image/*'] }] },
    },
    file_handlers: [
      {
        action: './',
        accept: {
          'image/png': ['.png'],
          'image/jpeg': ['.jpg', '.jpeg', '.jfif'],
          'image/webp': ['.webp'],
          'image/gif': ['.gif'],
          'image/bmp': ['.bmp'],
          'image/avif': ['.avif'],
        },
      },
    ],
    shortcuts: [
      { name: 'Photograph a number', short_name: 'Camera', url: './?camera' },
      { name: 'Compare networks', short_name: 'Compare', url: './compare/' },
    ],
    // Written by `npm run screenshots -- --install`, and shown before the site is installed.
    screenshots: [
      picture('drawing', 'wide', 'A drawn number, and how sure Scrawl is of each digit'),
      picture('photo', 'wide', 'A photo, with a box around each digit'),
      picture('drawing', 'narrow', 'A drawn number, and how sure Scrawl is of each digit'),
      picture('photo', 'narrow', 'A photo, with a box around each digit'),
    ],
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}

const SIZES = { wide: '1280x800', narrow: '720x1480' } as const;

const picture = (what: string, form_factor: keyof typeof SIZES, label: string) => ({
  src: `screenshots/${what}-${form_factor}.webp`,
  sizes: SIZES[form_factor],
  type: 'image/webp',
  form_factor,
  label,
});
