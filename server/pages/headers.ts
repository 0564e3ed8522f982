import { readAddress } from '#lib/addresses/addresses.ts';
import type { AnswerKind as AddressKind } from '#lib/addresses/row.ts';
import { rowOf } from '#lib/addresses/table.ts';
import { documentHeaders, guardingHeaders } from '#lib/publishing/headers/document-headers.ts';
import { drawingPolicy } from '#lib/publishing/headers/drawing-policy.ts';

/** Kinds of address that differ in what a browser may do with the answer and how long a cache may keep it. */
export type AnswerKind = AddressKind | 'preview' | 'asset' | 'worker' | 'error';

interface Rules {
  readonly cache: string;
  /** Who may load it into a page of theirs (Cross-Origin-Resource-Policy). */
  readonly for: 'same-origin' | 'cross-origin';
  /** Shown in a window of its own: it gets the policies that a browser applies to documents. */
  readonly document: boolean;
  /** Scripts of any site may read it (https://fetch.spec.whatwg.org/#http-cors-protocol). */
  readonly open?: true;
}

// Browsers always ask again. Shared caches keep a page for seconds: a story that is withdrawn must go, and asking again
// costs this server next to nothing.
const live = 'public, max-age=0, s-maxage=5, stale-while-revalidate=10, stale-if-error=600';

const kinds: Readonly<Record<AnswerKind, Rules>> = {
  page: { cache: live, for: 'same-origin', document: true },
  embed: { cache: live, for: 'cross-origin', document: true },
  preview: { cache: 'no-store', for: 'same-origin', document: true },
  data: { cache: live, for: 'same-origin', document: false },
  'open data': { cache: live, for: 'cross-origin', document: false, open: true },
  asset: { cache: 'public, max-age=31536000, immutable', for: 'same-origin', document: false },
  // Asked for anew at each visit: the one that removes itself must come through.
  worker: { cache: 'no-cache', for: 'same-origin', document: false },
  picture: {
    cache: 'public, max-age=60, s-maxage=5, stale-while-revalidate=10, stale-if-error=600',
    for: 'cross-origin',
    document: false,
  },
  error: { cache: 'no-store', for: 'same-origin', document: true },
  health: { cache: 'no-store', for: 'same-origin', document: false },
};

/** What kind of answer a canonical address gives; pages of ours that have no address of their own are pages. */
export function kindOf(address: string): AnswerKind {
  const read = readAddress(decodeURIComponent(address.replace(/\?.*$/, '')));
  return read ? rowOf(read.subject.of).answers : 'page';
}

const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A service worker is held to the policy of its own script. */
const workerPolicy = closedPolicy.replace(';', "; connect-src 'self';");

/**
 * Headers that every answer of a kind carries. Its Content-Security-Policy is closed; a page's own takes its place.
 * @param siteUrl HSTS is sent when it is https
 * @param body a drawing's own styles are allowed by their hash
 */
export function headersFor(
  kind: AnswerKind,
  contentType: string,
  siteUrl: string,
  body?: Uint8Array,
): Record<string, string> {
  const rules = kinds[kind];
  const isDrawing = contentType.startsWith('image/svg');
  return {
    'Content-Type': contentType,
    'Cache-Control': rules.cache,
    'Content-Security-Policy': isDrawing
      ? drawingPolicy(body ? Buffer.from(body).toString('utf8') : '')
      : kind === 'worker'
        ? workerPolicy
        : closedPolicy,
    ...(rules.document && documentHeaders),
    'Cross-Origin-Resource-Policy': rules.for,
    ...(rules.open && { 'Access-Control-Allow-Origin': '*' }),
    ...guardingHeaders,
    // The address of a preview is the key to it.
    ...(kind === 'preview' && { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow, noarchive' }),
    ...(siteUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
