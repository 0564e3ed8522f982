/** Kinds of address that differ in what a browser may do with the answer and how long a cache may keep it. */
export type AnswerKind = 'page' | 'data' | 'asset' | 'picture' | 'error' | 'health';

// Short in shared caches: a story that is withdrawn must go. Browsers always ask again.
const live = 'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=600';

const cacheControl: Readonly<Record<AnswerKind, string>> = {
  page: live,
  data: live,
  asset: 'public, max-age=31536000, immutable',
  picture: 'public, max-age=60, s-maxage=30, stale-while-revalidate=600, stale-if-error=86400',
  error: 'no-store',
  health: 'no-store',
};

const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Headers that every answer of a kind carries; a page's own Content-Security-Policy takes the place of the closed one.
 * @param siteUrl HSTS is sent when it is https
 */
export function headersFor(kind: AnswerKind, contentType: string, siteUrl: string): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Type': contentType,
    'Cache-Control': cacheControl[kind],
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  if (siteUrl.startsWith('https:')) headers['Strict-Transport-Security'] = 'max-age=31536000';
  if (kind === 'page' || kind === 'error') {
    headers['Permissions-Policy'] = 'browsing-topics=(), camera=(), geolocation=(), microphone=()';
  }
  // A drawing opened by itself must not run anything in our name.
  headers['Content-Security-Policy'] = contentType.startsWith('image/svg')
    ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    : closedPolicy;
  return headers;
}
