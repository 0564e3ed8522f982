import type { NextConfig } from 'next';
import { rewrites } from './lib/addresses/rewrites.ts';
import { documentHeaders, guardingHeaders } from './lib/publishing/headers/document-headers.ts';

/** What editors alone see is no part of the build that serves readers: `page.desk.tsx` is a page in development, and no page at all elsewhere. */
const pageExtensions = ['tsx', 'ts'];

const listed = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  pageExtensions: process.env.NODE_ENV === 'development' ? ['desk.tsx', ...pageExtensions] : pageExtensions,
  // scripts/build.ts builds beside the build that is being served and swaps on success.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // server/ compresses once per page; a host that runs Next its own way compresses by itself.
  compress: false,
  // Metadata of a dynamic page would otherwise stream into <body>.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  devIndicators: false,
  // The preview's own door (server/editors/own-machine.ts) has let them in already.
  allowedDevOrigins: ['127.0.0.1'],
  // They would hold queries; server/ has a line for each request at LOG_LEVEL=debug.
  logging: { incomingRequests: false },
  // It loads a native binary of its own.
  serverExternalPackages: ['@takumi-rs/core'],
  // `npm run typecheck` checks the types, with the compiler that the project pins.
  typescript: { ignoreBuildErrors: true },
  // The names of CSS classes are made from paths below the root: it is here, and not where a folder above happens to hold a lock file,
  // or two machines would send different bytes.
  turbopack: { root: import.meta.dirname },
  experimental: {
    inlineCss: true,
    globalNotFound: true,
    // With it, on next 16.4.6, a page that is first opened after a component was changed shows that component as it was when it was compiled.
    turbopackServerFastRefresh: false,
    // With it, on next 16.4.6, development keeps of each page that it renders what the framework's runtime would fetch, without end: ours have none.
    reactDebugChannel: false,
  },
  // server/ takes none of these from the framework: it writes its own, and a whole policy besides (server/pages/headers.ts).
  headers: async () => [
    { source: '/:path*', headers: listed({ ...documentHeaders, ...guardingHeaders }) },
    // Other sites frame what stands below /embed.
    { source: '/((?!embed/).*)', headers: listed({ 'Content-Security-Policy': "frame-ancestors 'none'" }) },
  ],
  rewrites: async () => ({ beforeFiles: [...rewrites()], afterFiles: [], fallback: [] }),
};

export default config;
