import type { Token } from '#server/pages/finishing/html-tokens.ts';

/** Scripts that a browser reads as data; a policy does not need to name them. */
const dataTypes: ReadonlySet<string> = new Set(['application/ld+json']);

/** How the framework's scripts begin: what it sends beside the page, its list of chunks and, in development, the name of a request. */
const runtimeBeginnings = ['(self.__next_f=', 'self.__next_f.push(', '(globalThis["TURBOPACK"] ', 'self.__next_r='];

/** Where a script ends in which a comment begins depends on what follows (HTML Standard, script data double escaped state). */
const endsElsewhere = (token: Token) => token.kind === 'raw' && token.content.includes('<!--');

/**
 * Every shape of script by which the framework brings its runtime. One that reveals what was streamed late is not among them:
 * without it no reader would see that, so such a page is refused.
 */
export function isRuntimeScript(token: Token): boolean {
  if (token.kind !== 'raw' || token.name !== 'script') return false;
  const src = token.attributes.get('src');
  if (src !== undefined) return src.startsWith('/_next/static/');
  return !endsElsewhere(token) && runtimeBeginnings.some((beginning) => token.content.startsWith(beginning));
}

/** A style sheet of ours, put into the page by the build: only React writes these marks, and no content may hold a `<style>` or `data-*`. */
export const isBuiltStyle = (token: Token): token is Extract<Token, { readonly kind: 'raw' }> =>
  token.kind === 'raw' &&
  token.name === 'style' &&
  token.attributes.has('data-precedence') &&
  (token.attributes.get('data-href') ?? '').startsWith('/_next/static/');

function handlerIn(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const name of attributes.keys()) if (name.startsWith('on')) return name;
  return undefined;
}

function foreignThing(token: Token): string | undefined {
  if (token.kind !== 'start' && token.kind !== 'raw') return undefined;
  const isData = dataTypes.has(token.attributes.get('type') ?? '') && !endsElsewhere(token);
  if (token.name === 'script' && !isData) return 'a script';
  if (token.name === 'style' && !isBuiltStyle(token)) return 'a style sheet';
  const handler = handlerIn(token.attributes);
  return handler === undefined ? undefined : `an ${handler} attribute`;
}

const longestQuoted = 160;

/**
 * The policy would stop what is foreign anyway, since it names nothing but what is ours. A page that holds it is broken
 * or attacked all the same, and is not sent. `javascript:` addresses are left to the policy: entities hide them from a reading of tags.
 * @throws for a script that is neither data nor the framework's, a style sheet that the build did not make, and an attribute that runs as a script
 */
export function refuseForeign(token: Token): void {
  const thing = foreignThing(token);
  if (thing === undefined) return;
  throw new Error(
    `${thing} that is not this site's stands in the page: ${JSON.stringify(token.source.slice(0, longestQuoted))}; ` +
      'find what put it there or, if it came with an upgrade of Next, list its shape in server/pages/finishing/foreign.ts',
  );
}
