import type { IncomingMessage } from 'node:http';

/**
 * What the framework's error overlay and its hot reloading ask for on next 16.4.6. Whatever else it has for developers (an inspector to
 * attach, a restart, an editor to open, a door for agents) acts on the machine, and no page of ours needs it.
 */
const frameworkPaths: ReadonlySet<string> = new Set(['/__nextjs_original-stack-frames', '/__nextjs_source-map']);
const frameworkFolders = ['/_next/static/', '/__nextjs_font/'];
const socketPath = '/_next/hmr';

/** The path, where the framework reads the same one: it takes `/_next/static/../x` for `/x`. */
function pathOf({ url = '' }: IncomingMessage): string | undefined {
  const target = `http://own${url}`;
  const path = URL.canParse(target) ? new URL(target).pathname : undefined;
  return path === url.replace(/\?.*/s, '') ? path : undefined;
}

const hostnameOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).hostname : undefined);

/** As URL writes them. A name that merely leads to this machine is none of them: whoever owns it may have pointed it here. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = (hostname: string): boolean => loopback.test(hostname);

/** Why the preview does not answer a request, as a status. */
export type Refusal = 403 | 404 | 421;

/** Each gives undefined for a request that is to be answered. */
export interface OwnMachine {
  readonly refusesHost: (request: IncomingMessage) => Refusal | undefined;
  /** Of what the framework would answer. */
  readonly refusesFramework: (request: IncomingMessage) => Refusal | undefined;
  /** Of what asks for a WebSocket. */
  readonly refusesSocket: (request: IncomingMessage) => Refusal | undefined;
}

/**
 * Keeps other sites out of a preview, which shows drafts and holds tools for developers. A page elsewhere can send requests to this machine,
 * and under a name of its own that leads here it can read the answers as well.
 * @param siteUrl its host is one of ours, beside loopback
 */
export function createOwnMachine(siteUrl: string): OwnMachine {
  const site = hostnameOf(siteUrl);
  const isOwn = (hostname = '') => isLoopback(hostname) || hostname === site;

  const refusesHost = ({ headers: { host = '' } }: IncomingMessage) =>
    isOwn(hostnameOf(`http://${host}`)) ? undefined : 421;
  const refusesOrigin = ({ headers: { origin } }: IncomingMessage) =>
    origin === undefined || isOwn(hostnameOf(origin)) ? undefined : 403;
  const refuses = (request: IncomingMessage, isKnown: (path: string) => boolean) => {
    const path = pathOf(request);
    return refusesHost(request) ?? refusesOrigin(request) ?? (path !== undefined && isKnown(path) ? undefined : 404);
  };

  return {
    refusesHost,
    refusesFramework: (request) =>
      refuses(
        request,
        (path) => frameworkPaths.has(path) || frameworkFolders.some((folder) => path.startsWith(folder)),
      ),
    refusesSocket: (request) => refuses(request, (path) => path === socketPath),
  };
}
