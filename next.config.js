/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  // A sub-path such as /digits, for hosts that do not give the site a root of its own.
  basePath: process.env.BASE_PATH ?? '',
  env: { NEXT_PUBLIC_BASE_PATH: process.env.BASE_PATH ?? '' },
  images: { unoptimized: true },
  // `npm test` checks the types, with a compiler that Next cannot drive.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default config;
