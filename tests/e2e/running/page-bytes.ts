import { graphicFiles } from '#lib/terms/graphic-names.ts';
import { pages, wholes } from '#tests/e2e/addresses.ts';

/** One address of every kind of page and file that is made from the content. */
export const everyAddress: readonly string[] = [
  ...Object.values(pages),
  `${pages.topic}?order=newest`,
  ...wholes,
  ...graphicFiles.map((name) => `/graphics/${name}.svg`),
];

/** What a reader is sent, uncompressed. */
interface Sent {
  readonly status: number;
  readonly etag: string | null;
  readonly policy: string | null;
  readonly body: Buffer;
}

export type Pages = ReadonlyMap<string, Sent>;

async function ask(origin: string, address: string): Promise<Sent> {
  const response = await fetch(`${origin}${address}`, {
    headers: { 'accept-encoding': 'identity' },
    redirect: 'manual',
  });
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    policy: response.headers.get('content-security-policy'),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** Asks for the addresses one after the other, in the order given. */
export async function pagesOf(origin: string, addresses: readonly string[] = everyAddress): Promise<Pages> {
  const sent = new Map<string, Sent>();
  for (const address of addresses) sent.set(address, await ask(origin, address));
  return sent;
}

function firstDifference(before: Buffer, after: Buffer): string {
  const length = Math.min(before.length, after.length);
  let at = 0;
  while (at < length && before[at] === after[at]) at += 1;
  const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 40).toString());
  return `byte ${at}: ${around(before)} became ${around(after)}`;
}

function difference(before: Sent, after: Sent | undefined): string | undefined {
  if (!after) return 'was not asked for';
  if (before.status !== after.status) return `status ${before.status} became ${after.status}`;
  if (!before.body.equals(after.body)) return firstDifference(before.body, after.body);
  if (before.etag !== after.etag) return `ETag ${before.etag} became ${after.etag}`;
  if (before.policy !== after.policy) return `policy ${before.policy} became ${after.policy}`;
  return undefined;
}

/** A line for each address whose status, bytes, ETag or policy are not the same. */
export function differences(before: Pages, after: Pages): readonly string[] {
  return [...before].flatMap(([address, sent]) => {
    const found = difference(sent, after.get(address));
    return found === undefined ? [] : [`${address}: ${found}`];
  });
}
