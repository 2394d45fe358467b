/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env['PLIMSOLL_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  reactStrictMode: true,
  turbopack: { resolveAlias: { zod: { browser: './lib/schemas/zod-in-browser.ts' } } },
  // Types are checked by the test command; a build on a clinic's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'pg', 'pino', 'sharp'],
};

export default config;
