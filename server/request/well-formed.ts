import type { IncomingMessage } from 'node:http';

/** A name, IPv4 or IPv6 address, and perhaps a port (RFC 3986 §3.2.2 without what no address on the web has). */
const hostShape = /^(?:\[[\da-f:.]+\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})+)(?::\d{0,5})?$/i;

/** Nearly everybody asks for one and the same. */
let lastGood = '';

function isHost(host: string): boolean {
  if (host === lastGood) return true;
  if (!hostShape.test(host) || !URL.canParse(`http://${host}/`)) return false;
  lastGood = host;
  return true;
}

/**
 * Whether a request is in HTTP/1.0 or 1.1 and names its host as RFC 9112 §3.2 wants: once, by a valid name. Where two parts of a chain could
 * take it for two different ones, it is nobody's. Only HTTP/1.0 may leave the host out.
 */
export function isWellFormed({ httpVersion, headers, rawHeaders }: IncomingMessage): boolean {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return false;
  if (headers.host === undefined) return httpVersion === '1.0';
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1 && isHost(headers.host);
}
