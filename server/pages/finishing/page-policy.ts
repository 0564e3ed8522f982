import { hashSource } from '#lib/publishing/headers/hash-source.ts';
import type { Token } from '#server/pages/finishing/html-tokens.ts';

/** What of a page needs leave, besides its scripts, pictures and fonts. */
interface Needs {
  readonly styles: Set<string>;
  submits: boolean;
  manifest: boolean;
  /** Only a page of our own: the preview of what others embed. */
  frames: boolean;
}

function addStart(needs: Needs, name: string, rel: string | undefined): void {
  if (name === 'form') needs.submits = true;
  if (name === 'link' && rel === 'stylesheet') needs.styles.add("'self'");
  if (name === 'link' && rel === 'manifest') needs.manifest = true;
}

function needsOf(tokens: readonly Token[]): Needs {
  const needs: Needs = { styles: new Set(), submits: false, manifest: false, frames: false };
  for (const token of tokens) {
    if (token.kind === 'start') addStart(needs, token.name, token.attributes.get('rel'));
    if (token.kind !== 'raw') continue;
    // Finishing has refused every style that is not the build's or this server's own.
    if (token.name === 'style') needs.styles.add(hashSource(token.content));
    if (token.name === 'iframe') needs.frames = true;
  }
  return needs;
}

/** Where a page is shown. */
export interface Surroundings {
  /** The site is served over https. */
  readonly secure: boolean;
  /** Pages of other sites may show it in a frame. */
  readonly embeddable: boolean;
  /** Pages of this site may: only the desk does. */
  readonly framedByOwn?: boolean;
  /** Pictures stand in the page itself: only in a preview, for they have no address yet. */
  readonly inlinePictures?: boolean;
}

/**
 * A Content-Security-Policy (https://www.w3.org/TR/CSP3/) of a finished page: it allows the scripts that are named here, whatever
 * the page holds, and its styles by their hashes. Scripts can write no markup: Trusted Types are required, and the one policy that may make
 * any makes the address of the service worker (browser/offline/registration.ts).
 * @param scripts source expressions for our own scripts
 * @param registers whether one of them registers the service worker
 */
export function pagePolicy(
  tokens: readonly Token[],
  { secure, embeddable, framedByOwn = false, inlinePictures = false }: Surroundings,
  scripts: readonly string[],
  registers: boolean,
): string {
  const needs = needsOf(tokens);
  const directives = [
    "default-src 'none'",
    scripts.length > 0 && `script-src ${scripts.join(' ')}`,
    needs.styles.size > 0 && `style-src ${[...needs.styles].join(' ')}`,
    inlinePictures ? "img-src 'self' data:" : "img-src 'self'",
    "font-src 'self'",
    // Our scripts ask this site for pages of its own. Browsers hold an audit's look at robots.txt, made from the page, to this as well.
    "connect-src 'self'",
    needs.frames && "frame-src 'self'",
    needs.manifest && "manifest-src 'self'",
    registers && "worker-src 'self'",
    "base-uri 'none'",
    needs.submits ? "form-action 'self'" : "form-action 'none'",
    `frame-ancestors ${embeddable ? '*' : framedByOwn ? "'self'" : "'none'"}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${registers ? 'orbit-worker' : "'none'"}`,
    secure && 'upgrade-insecure-requests',
  ];
  return directives.filter(Boolean).join('; ');
}
