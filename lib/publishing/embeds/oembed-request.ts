import { atRoot, type SubjectOf } from '#lib/addresses/addresses.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { type OEmbedFormat, oembedFormats, type Room } from '#lib/publishing/embeds/oembed.ts';
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
function pixels(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,3}$/.test(text)) return undefined;
  return Number(text) < most ? Number(text) : undefined;
}

/** @param query of the request, as the address has it */
export function readOEmbedRequest(query: Omit<SubjectOf<'oembed'>, 'of'>): OEmbedRequest {
  const named = query.format ?? 'json';
  const format = oembedFormats.find((known) => known === named);
  if (!format) return { is: 'refused', status: 501 };
  const { url } = query;
  if (url === undefined || !URL.canParse(url)) return { is: 'refused', status: 400 };
  const path = ownPath(new URL(url));
  if (path === undefined) return { is: 'refused', status: 404 };
  const room = {
    maxwidth: pixels(query.maxwidth, largestRoom.maxwidth),
    maxheight: pixels(query.maxheight, largestRoom.maxheight),
  };
  return { is: 'asked', path, format, room };
}

/** Canonical addresses of what is refused: however it was asked, it is made and kept once. */
const refusals = {
  400: atRoot.oembed(),
  404: atRoot.oembed({ url: 'https://elsewhere.invalid/' }),
  501: atRoot.oembed({ format: 'none' }),
} as const;

/** Where nothing of ours stands. */
export const oembedOfNothing = refusals[404];

/** One address for all requests that have the same answer. */
export function canonicalOEmbedAddress(request: OEmbedRequest): string {
  if (request.is === 'refused') return refusals[request.status];
  const { path, format, room } = request;
  const { maxwidth, maxheight } = room;
  return atRoot.oembed({
    url: absoluteAddress(path),
    format,
    maxwidth: maxwidth?.toString(),
    maxheight: maxheight?.toString(),
  });
}
