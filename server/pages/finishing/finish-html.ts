import { hashSource } from '#lib/publishing/headers/hash-source.ts';
import { shortInStyles, shortInToken, shortNames } from '#server/pages/finishing/class-names.ts';
import { isBuiltStyle, isRuntimeScript, refuseForeign } from '#server/pages/finishing/foreign.ts';
import { type Attributes, type Token, tokens } from '#server/pages/finishing/html-tokens.ts';
import { pagePolicy, type Surroundings } from '#server/pages/finishing/page-policy.ts';
import { namesIn, stylesFor } from '#server/pages/finishing/page-styles.ts';
import type { ReaderScripts } from '#server/pages/finishing/reader-script.ts';

/** A page with elements in it that finishing would refuse from anybody else. */
export interface PageWithOwn {
  readonly html: string;
  readonly own: readonly string[];
  /** Source expressions for what these load. */
  readonly loads?: readonly string[];
}

export interface FinishedHtml {
  readonly html: string;
  /** Value of the Content-Security-Policy header. */
  readonly policy: string;
}

function isFrameworkLink(attributes: Attributes): boolean {
  const rel = attributes.get('rel')?.toLowerCase();
  return rel === 'modulepreload' || ((rel === 'preload' || rel === 'prefetch') && attributes.get('as') === 'script');
}

/** The framework leaves `<div hidden="">` around a comment where metadata might have streamed in. */
function isEmptyOutlet(token: Token, next: Token | undefined): boolean {
  return token.kind === 'start' && token.source === '<div hidden="">' && next?.kind === 'end' && next.name === 'div';
}

function isFramework(token: Token): boolean {
  if (token.kind === 'comment' || isRuntimeScript(token)) return true;
  if (token.kind !== 'start') return false;
  if (token.name === 'link') return isFrameworkLink(token.attributes);
  return token.name === 'meta' && token.attributes.get('name') === 'next-size-adjust';
}

/** Without the framework's runtime and the marks that only it reads. @throws when something is neither that nor ours */
function withoutFramework(html: string, own: readonly string[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens(html)) {
    if (isFramework(token)) continue;
    if (!own.includes(token.source)) refuseForeign(token);
    const previous = kept.at(-1);
    if (previous && isEmptyOutlet(previous, token)) kept.pop();
    else kept.push(token);
  }
  return kept;
}

/** browser/timeline.ts puts parts of one such page into another: the names in both have to mean the same. */
const sharesParts = (token: Token) => token.kind === 'start' && token.attributes.has('data-timeline');

/**
 * Cuts the site's style sheets down to what this page uses, under short names. data-href and data-precedence go too: they are
 * for the runtime, and differ between builds.
 */
function withOwnStyles(page: readonly Token[], added: readonly string[]): readonly Token[] {
  if (!page.some(isBuiltStyle)) return page;
  const used = namesIn(
    page.filter((token) => !isBuiltStyle(token)),
    added,
  );
  const short = page.some(sharesParts) ? new Map() : shortNames(used.names);
  return page.map((token) => {
    if (!isBuiltStyle(token)) return shortInToken(token, short);
    const content = shortInStyles(stylesFor(token.content, used), short);
    return { ...token, content, source: `<style>${content}</style>` };
  });
}

/** The site's styles at the end of the head: some chats read no further than its first thousands of bytes, and look there for what a page is. */
function stylesLast(page: readonly Token[]): readonly Token[] {
  if (!page.some(isEndOfHead)) return page;
  const styles = page.filter(isBuiltStyle);
  return page.flatMap((token) => (isBuiltStyle(token) ? [] : isEndOfHead(token) ? [...styles, token] : token));
}

/**
 * Finishes a page that Next rendered: takes out the framework's scripts, their preloads and its comments, leaves of the
 * site's styles those that the page uses, and writes a Content-Security-Policy that allows these and our own scripts.
 * Text, attributes but for the names of classes, and data scripts are passed on byte for byte.
 * @param scripts those that the page needs are asked for at its end, so that on a slow line text and fonts come first
 * @param own whole `<style>` and `<script>` elements that this server has put into the rendered page
 * @param loads source expressions for what the scripts among them load
 * @throws when another script or style stands in the page
 */
export function finishHtml(
  html: string,
  surroundings: Surroundings,
  scripts?: ReaderScripts,
  own: readonly string[] = [],
  loads: readonly string[] = [],
): FinishedHtml {
  const kept = withoutFramework(html, own);
  const enhancement = scripts?.enhancementOf(kept);
  const page = stylesLast(withOwnStyles(kept, enhancement?.adds ?? []));
  const finished = page.map((token) => {
    if (enhancement && isHead(token)) return token.source + enhancement.first;
    return (enhancement && isEndOfBody(token) ? enhancement.tag : '') + token.source;
  });
  const allowed = [...own.flatMap(scriptsIn), ...loads, ...(enhancement ? [enhancement.allowed] : [])];
  return { html: finished.join(''), policy: pagePolicy(page, surroundings, allowed, enhancement?.registers ?? false) };
}

/** Source expressions for the scripts in markup of ours. */
const scriptsIn = (markup: string): string[] =>
  [...tokens(markup)].flatMap((token) =>
    token.kind === 'raw' && token.name === 'script' ? [hashSource(token.content)] : [],
  );
const isHead = (token: Token) => token.kind === 'start' && token.name === 'head';
const isEndOfHead = (token: Token) => token.kind === 'end' && token.name === 'head';
const isEndOfBody = (token: Token) => token.kind === 'end' && token.name === 'body';
