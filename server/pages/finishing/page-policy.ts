import { createHash } from 'node:crypto';
import type { Token } from '#server/pages/finishing/html-tokens.ts';

/** Scripts that a browser reads as data; the policy does not need to name them. */
const dataScripts = new Set(['application/ld+json', 'application/json']);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** A style inside a drawing is parsed as markup, so the browser hashes its decoded text. */
function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(amp|lt|gt|quot|#39|#x27);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? whole,
  );
}

/** The source expression that allows these very bytes. */
export function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** What of a page needs leave, besides its pictures and fonts. */
interface Needs {
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
  submits: boolean;
  manifest: boolean;
  /** Only a page of our own: the preview of what others embed. */
  frames: boolean;
}

function addScript(needs: Needs, type: string | undefined, src: string | undefined, content: string): void {
  if (dataScripts.has(type ?? '')) return;
  needs.scripts.add(src === undefined ? hashSource(content) : "'self'");
}

function addStart(needs: Needs, name: string, rel: string | undefined): void {
  if (name === 'form') needs.submits = true;
  if (name === 'link' && rel === 'stylesheet') needs.styles.add("'self'");
  if (name === 'link' && rel === 'manifest') needs.manifest = true;
}

function needsOf(tokens: readonly Token[]): Needs {
  const needs: Needs = {
    scripts: new Set(),
    styles: new Set(),
    submits: false,
    manifest: false,
    frames: false,
  };
  for (const token of tokens) {
    if (token.kind === 'start') addStart(needs, token.name, token.attributes.get('rel'));
    if (token.kind !== 'raw') continue;
    const { name, content, attributes, inDrawing } = token;
    if (name === 'style') needs.styles.add(hashSource(inDrawing ? decodeEntities(content) : content));
    if (name === 'iframe') needs.frames = true;
    if (name === 'script') addScript(needs, attributes.get('type'), attributes.get('src'), content);
  }
  return needs;
}

/** Where a page is shown. */
export interface Surroundings {
  /** The site is served over https. */
  readonly secure: boolean;
  /** Pages of other sites may show it in a frame. */
  readonly embeddable: boolean;
  /** Pictures stand in the page itself: only in a preview, for they have no address yet. */
  readonly inlinePictures?: boolean;
}

/**
 * A Content-Security-Policy (https://www.w3.org/TR/CSP3/) that allows exactly the styles and scripts which a finished page
 * holds. Scripts can write no markup: Trusted Types are required and no policy may make any.
 * @param script source expressions for the script of ours that will be put into the page
 */
export function pagePolicy(
  tokens: readonly Token[],
  { secure, embeddable, inlinePictures = false }: Surroundings,
  script?: string,
): string {
  const needs = needsOf(tokens);
  const scripts = [...needs.scripts, ...(script === undefined ? [] : [script])];
  const directives = [
    "default-src 'none'",
    scripts.length > 0 && `script-src ${scripts.join(' ')}`,
    needs.styles.size > 0 && `style-src ${[...needs.styles].join(' ')}`,
    inlinePictures ? "img-src 'self' data:" : "img-src 'self'",
    "font-src 'self'",
    // Our scripts ask for nothing. Browsers hold an audit's look at robots.txt, made from the page, to this.
    "connect-src 'self'",
    needs.frames && "frame-src 'self'",
    needs.manifest && "manifest-src 'self'",
    "base-uri 'none'",
    needs.submits ? "form-action 'self'" : "form-action 'none'",
    embeddable ? 'frame-ancestors *' : "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    secure && 'upgrade-insecure-requests',
  ];
  return directives.filter(Boolean).join('; ');
}
