/**
 * Data that scripts of any site may read (https://fetch.spec.whatwg.org/#http-cors-protocol). Our own server says so by itself
 * (server/pages/headers.ts); here it is said for a host that runs Next its own way.
 */
export function openData(body: string, contentType: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': contentType, 'access-control-allow-origin': '*' } });
}

/** Indented: people open it too, and compressed it weighs the same. */
export const openJson = (data: object, contentType = 'application/json'): Response =>
  openData(`${JSON.stringify(data, null, 2)}\n`, contentType);

export const noSuchData = (): Response =>
  new Response('not found\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
