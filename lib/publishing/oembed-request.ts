import { oembedAddress } from '#lib/addresses/routes.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { type OEmbedFormat, oembedFormats, type Room } from '#lib/publishing/oembed.ts';
import { settings } from '#lib/settings.ts';

/** What a consumer asks for (https://oembed.com/#section2.2), or the status that refuses it. */
export type OEmbedRequest =
  | { readonly is: 'asked'; readonly path: string; readonly format: OEmbedFormat; readonly room: Room }
  /** 400: no address, or none that can be read; 404: not one of ours; 501: a format that we do not write. */
  | { readonly is: 'refused'; readonly status: 400 | 404 | 501 };

/** The canonical path of an address on our host, whatever its query and fragment say; undefined for any other. */
function ownPath(url: URL): string | undefined {
  const own = new URL(settings().siteUrl);
  // A link that was written down before the site had https, or without, is still ours.
  const isOwn = url.host === own.host && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!isOwn || url.username !== '' || url.password !== '' || url.pathname.length > 200) return undefined;
  const path = url.pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** CSS pixels: whoever has more room than this gets the same. */
const largestRoom = { maxwidth: 1200, maxheight: 630 };

/** Whole pixels; anything else, and what is more than we fill, leaves the size to us. */
function pixels(text: string | null, most: number): number | undefined {
  if (text === null || !/^[1-9]\d{0,3}$/.test(text)) return undefined;
  return Number(text) < most ? Number(text) : undefined;
}

/** @param query of the request */
export function readOEmbedRequest(query: URLSearchParams): OEmbedRequest {
  const named = query.get('format') ?? 'json';
  const format = oembedFormats.find((known) => known === named);
  if (!format) return { is: 'refused', status: 501 };
  const url = query.get('url');
  if (url === null || !URL.canParse(url)) return { is: 'refused', status: 400 };
  const path = ownPath(new URL(url));
  if (path === undefined) return { is: 'refused', status: 404 };
  const room = {
    maxwidth: pixels(query.get('maxwidth'), largestRoom.maxwidth),
    maxheight: pixels(query.get('maxheight'), largestRoom.maxheight),
  };
  return { is: 'asked', path, format, room };
}

/** Canonical addresses of what is refused: however it was asked, it is made and kept once. */
const refusals = {
  400: oembedAddress,
  404: `${oembedAddress}?url=${encodeURIComponent('https://elsewhere.invalid/')}`,
  501: `${oembedAddress}?format=none`,
} as const;

/** Where nothing of ours stands. */
export const oembedOfNothing = refusals[404];

/** One address for all requests that have the same answer. */
export function canonicalOEmbedAddress(request: OEmbedRequest): string {
  if (request.is === 'refused') return refusals[request.status];
  const { path, format, room } = request;
  const query = new URLSearchParams({ url: absoluteAddress(path), format });
  for (const [name, value] of Object.entries(room)) if (value !== undefined) query.set(name, String(value));
  return `${oembedAddress}?${query}`;
}
