import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Outcome } from '#lib/editors/links/link-answer.ts';
import { codeOf, reasonOf } from '#lib/terms/failure.ts';

export interface Asking {
  /** Milliseconds for one request. */
  readonly within: number;
  /** Before each request but the first. */
  readonly pause: () => Promise<unknown>;
  /** Whether this machine and a house's own network may be asked: tests alone do. */
  readonly allowsPrivate: boolean;
}

const mostHops = 8;
const headers = {
  'user-agent': 'Mozilla/5.0 (compatible; PakistanInOrbit-check/1.0; asks now and then whether a source is there)',
  accept: 'text/html,*/*;q=0.8',
};

const ownNetworks = new BlockList();
/** Of four numbers the two groups of an IPv6 address that holds them. */
const groupsOf = (net: string): string =>
  (net.match(/\d+\.\d+/g) ?? [])
    .map((pair) => pair.split('.').map(Number))
    .map(([high = 0, low = 0]) => (high * 256 + low).toString(16))
    .join(':');
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const) {
  ownNetworks.addSubnet(net, bits, 'ipv4');
  // The same through a translator (RFC 6052) and by 6to4 (RFC 3056); all else behind these is public.
  ownNetworks.addSubnet(`64:ff9b::${groupsOf(net)}`, 96 + bits, 'ipv6');
  ownNetworks.addSubnet(`2002:${groupsOf(net)}::`, 16 + bits, 'ipv6');
}
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
] as const)
  ownNetworks.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is one of loopback, link-local or private use. */
export const isPrivate = (address: string): boolean =>
  ownNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

class PrivateAddress extends Error {}

/** Names are looked up as always; where one leads to a private address nothing is asked, however often the name changes its mind. */
const publicOnly: LookupFunction = (hostname, options, callback) =>
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) return callback(error ?? new Error('no address'), '');
    if (found.some(({ address }) => isPrivate(address))) return callback(new PrivateAddress(hostname), '');
    if (options.all) return callback(null, found);
    return callback(null, first.address, first.family);
  });

function answerTo(method: 'HEAD' | 'GET', url: URL, { within, allowsPrivate }: Asking): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowsPrivate && isIP(host) !== 0 && isPrivate(host)) return Promise.reject(new PrivateAddress(host));
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const signal = AbortSignal.timeout(within);
    const asked = send(url, {
      method,
      headers,
      signal,
      agent: false,
      ...(allowsPrivate ? {} : { lookup: publicOnly }),
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      // The status is all that is wanted.
      answer.on('error', () => undefined).destroy();
      resolve(answer);
    });
    asked.end();
  });
}

const isFine = (status: number): boolean => status >= 200 && status < 300;
const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

const isLate = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');

/** HEAD, and GET where that is refused, not understood or not answered. */
async function statusOf(
  url: URL,
  asking: Asking,
): Promise<{ readonly status: number; readonly to: string | undefined }> {
  const read = ({ statusCode = 0, headers: { location } }: IncomingMessage) => ({ status: statusCode, to: location });
  const head = await answerTo('HEAD', url, asking).then(read, (error: unknown) => {
    // Who is not there at all is not asked twice.
    if (isLate(error) || ['ECONNRESET', 'HPE_INVALID_CONSTANT'].includes(codeOf(error))) return undefined;
    throw error;
  });
  if (head && (isFine(head.status) || (isRedirect(head.status) && head.to !== undefined))) return head;
  await asking.pause();
  return read(await answerTo('GET', url, asking));
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection broken off',
};

/** As Node has them from OpenSSL: a browser may know a way to the issuer that is not sent along. */
const ofCertificates = /CERT|UNABLE_TO_VERIFY|HOSTNAME_MISMATCH/;

/** What an error of asking means: of a time limit only its cause has a name. */
export function failed(error: unknown): Outcome {
  if (error instanceof PrivateAddress) return { is: 'private' };
  const code = codeOf(error);
  if (code === 'CERT_HAS_EXPIRED') return { is: 'unclear', why: 'its certificate has expired' };
  if (ofCertificates.test(code)) return { is: 'unclear', why: `its certificate could not be verified: ${code}` };
  return {
    is: 'silent',
    why: isLate(error) ? 'no answer in time' : (reasons[code] ?? (code === 'unknown' ? reasonOf(error) : code)),
  };
}

/** What an answer that leads nowhere else means. */
function outcomeOf(status: number, asked: string, { href }: URL, forGood: boolean): Outcome {
  if (status === 404 || status === 410) return { is: 'gone', status };
  if (!isFine(status)) return { is: 'refused', status };
  const whole = (address: string) => new URL(address).href.replace(/#.*/s, '');
  return whole(href) === whole(asked) ? { is: 'there' } : { is: 'moved', to: href, forGood };
}

async function follow(asked: string, asking: Asking): Promise<Outcome> {
  let url = new URL(asked);
  let forGood = true;
  for (let hops = 0; hops < mostHops; hops += 1) {
    const { status, to } = await statusOf(url, asking);
    if (!isRedirect(status) || to === undefined) return outcomeOf(status, asked, url, forGood);
    if (!URL.canParse(to, url.href))
      return { is: 'unclear', why: `it leads on to “${to.slice(0, 80)}”, which is no address` };
    url = new URL(to, url);
    if (!/^https?:$/.test(url.protocol)) return { is: 'refused', status };
    forGood &&= status === 301 || status === 308;
    await asking.pause();
  }
  return { is: 'silent', why: 'it leads on without end' };
}

/** Asks an address once and follows where it leads. Never rejects. */
export const askLink = (address: string, asking: Asking): Promise<Outcome> => follow(address, asking).catch(failed);
