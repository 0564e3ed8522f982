import { openData, openJson } from '#app/open-data.ts';
import { readQuery } from '#lib/addresses/addresses.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { oembedOf, oembedXml } from '#lib/publishing/embeds/oembed.ts';
import { readOEmbedRequest } from '#lib/publishing/embeds/oembed-request.ts';

export const dynamic = 'force-dynamic';

const reasons = {
  400: 'Say which page: /oembed?url=ADDRESS, percent-encoded.',
  404: 'There is nothing to embed at this address.',
  501: 'The formats are json and xml.',
} as const;

const refused = (status: keyof typeof reasons): Response =>
  openData(`${reasons[status]}\n`, 'text/plain; charset=utf-8', status);

/** https://oembed.com: how another site may show one of our pages. */
export async function GET(request: Request): Promise<Response> {
  const asked = readOEmbedRequest(readQuery('oembed', new URL(request.url).searchParams));
  if (asked.is === 'refused') return refused(asked.status);
  const answer = oembedOf(asked.path, asked.room, await currentEdition());
  if (!answer) return refused(404);
  return asked.format === 'xml' ? openData(oembedXml(answer), 'text/xml') : openJson(answer);
}
