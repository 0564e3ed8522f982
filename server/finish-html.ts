import { createHash } from 'node:crypto';
import { type Attributes, type Token, tokens } from '#server/html-tokens.ts';
import type { ReaderScript } from '#server/reader-script.ts';

export interface FinishedHtml {
  readonly html: string;
  /** Value of the Content-Security-Policy header. */
  readonly policy: string;
}

/** Scripts that a browser reads as data; the policy does not need to name them. */
const dataScripts = new Set(['application/ld+json', 'application/json']);

function isFrameworkScript(attributes: Attributes): boolean {
  const type = attributes.get('type');
  return !type || type === 'text/javascript' || (attributes.get('src') ?? '').startsWith('/_next/');
}

function isFrameworkLink(attributes: Attributes): boolean {
  const rel = attributes.get('rel')?.toLowerCase();
  return rel === 'modulepreload' || ((rel === 'preload' || rel === 'prefetch') && attributes.get('as') === 'script');
}

/** The framework leaves `<div hidden="">` around a comment where metadata might have streamed in. */
function isEmptyOutlet(token: Token, next: Token | undefined): boolean {
  return token.kind === 'start' && token.source === '<div hidden="">' && next?.kind === 'end' && next.name === 'div';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** A style inside a drawing is parsed as markup, so the browser hashes its decoded text. */
function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(amp|lt|gt|quot|#39|#x27);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? whole,
  );
}

function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** Collects what a page's policy must allow. */
interface Allowed {
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
}

function policyFor({ scripts, styles }: Allowed, secure: boolean): string {
  const directives = [
    "default-src 'none'",
    scripts.size > 0 && `script-src ${[...scripts].join(' ')}`,
    styles.size > 0 && `style-src ${[...styles].join(' ')}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    secure && 'upgrade-insecure-requests',
  ];
  return directives.filter(Boolean).join('; ');
}

function isFramework(token: Token): boolean {
  if (token.kind === 'comment') return true;
  if (token.kind === 'raw') return token.name === 'script' && isFrameworkScript(token.attributes);
  if (token.kind !== 'start') return false;
  if (token.name === 'link') return isFrameworkLink(token.attributes);
  return token.name === 'meta' && token.attributes.get('name') === 'next-size-adjust';
}

/** Without the framework's runtime and the marks that only it reads. */
function withoutFramework(html: string): Token[] {
  const kept: Token[] = [];
  for (const token of tokens(html)) {
    if (isFramework(token)) continue;
    const previous = kept.at(-1);
    if (previous && isEmptyOutlet(previous, token)) kept.pop();
    else kept.push(token);
  }
  return kept;
}

function allow(token: Token, { scripts, styles }: Allowed): void {
  if (token.kind === 'start' && token.name === 'link' && token.attributes.get('rel') === 'stylesheet') {
    styles.add("'self'");
  }
  if (token.kind !== 'raw') return;
  if (token.name === 'style') styles.add(hashSource(token.inDrawing ? decodeEntities(token.content) : token.content));
  if (token.name === 'script' && !dataScripts.has(token.attributes.get('type') ?? '')) {
    scripts.add(token.attributes.has('src') ? "'self'" : hashSource(token.content));
  }
}

/** data-href and data-precedence are for the runtime, and differ between builds. */
function sourceOf(token: Token): string {
  const isBuilt = token.kind === 'raw' && token.name === 'style' && token.attributes.has('data-precedence');
  return isBuilt ? `<style>${token.content}</style>` : token.source;
}

/**
 * Finishes a page that Next rendered: takes out the framework's scripts, their preloads and its comments, and
 * writes a Content-Security-Policy that allows exactly the styles and scripts which the page holds.
 * Text, attributes and data scripts are passed on byte for byte.
 * @param secure whether the site is served over https
 * @param script put into the head of a page that has citations to open
 */
export function finishHtml(html: string, secure: boolean, script?: ReaderScript): FinishedHtml {
  const allowed: Allowed = { scripts: new Set(), styles: new Set() };
  const kept = withoutFramework(html);
  for (const token of kept) allow(token, allowed);
  const enhanced = script && kept.some(isCitation) ? script : undefined;
  if (enhanced) allowed.scripts.add(enhanced.allowed);
  const finished = kept.map((token) => (enhanced && isEndOfHead(token) ? enhanced.tag : '') + sourceOf(token));
  return { html: finished.join(''), policy: policyFor(allowed, secure) };
}

const isCitation = (token: Token) =>
  token.kind === 'start' && token.name === 'sup' && token.attributes.get('class') === 'cite';
const isEndOfHead = (token: Token) => token.kind === 'end' && token.name === 'head';
