import type { IncomingMessage } from 'node:http';
import { addressOf, languageAt, type ReadAddress, readAddress, type Subject } from '#lib/addresses/addresses.ts';
import { rowOf } from '#lib/addresses/table.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';
import type { Asked } from '#server/pages/answers.ts';
import { isWellFormed } from '#server/request/well-formed.ts';

/** What to do with a request. */
export type Decision =
  | Asked
  | { readonly do: 'health'; readonly check: 'healthz' | 'readyz' }
  /** `token` as it was given, '' without one. */
  | { readonly do: 'preview'; readonly slug: string; readonly token: string; readonly language: Language };

const longestPath = 512;
/** Networks add their own parameters to a shared link; they are ignored, so they may be long (RFC 9110 §4.1). */
const longestQuery = 8000;

/** The path decoded once, or undefined when it is not one that a browser or a person writes. */
function decodePath(raw: string): string | undefined {
  if (!raw.startsWith('/') || /%2f|%5c/i.test(raw)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  // Control characters (NUL among them), backslashes, empty segments and dot segments.
  if (/[\p{Cc}\\]|\/\/|\/\.{1,2}(?:\/|$)/u.test(path)) return undefined;
  return path;
}

const prefix = `/${defaultLanguage}`;

/** The root form of `/en` and `/en/…`, without a trailing slash. */
function canonicalPath(path: string): string {
  const atRoot = path === prefix ? '/' : path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  const canonical = atRoot.length > 1 && atRoot.endsWith('/') ? atRoot.slice(0, -1) : atRoot;
  // `/en/en/` was never an address either.
  return canonical === prefix ? path : canonical;
}

/** The path and query of a target in absolute form (RFC 9112 §3.2.2); which host it names does not matter. */
function originForm(target: string): string {
  const authority = /^https?:\/\/[^/?#]*/i.exec(target)?.[0];
  if (authority === undefined) return target;
  const rest = target.slice(authority.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Files have no other way to be written: `/en/robots.txt` and `/robots.txt/` were never addresses, nor was a key with another form. */
const isFile = (path: string, { of }: Subject): boolean =>
  !rowOf(of).inEachLanguage || of === 'preview' || path.includes('.');

/**
 * Decides on the request line alone. Only addresses of the site reach Next: unknown methods, broken encodings
 * and the framework's internal addresses end at the gate.
 * @param isAsset whether a path is one of the build's or public/'s files
 * @param forEditors whether the pages that only editors see are there
 */
export function decide(
  method: string,
  target: string,
  isAsset: (path: string) => boolean,
  forEditors = false,
): Decision {
  if (method !== 'GET' && method !== 'HEAD') return { do: 'refuse', status: 405 };
  const asked = originForm(target);
  const mark = asked.indexOf('?');
  const rawPath = mark < 0 ? asked : asked.slice(0, mark);
  const query = mark < 0 ? '' : asked.slice(mark + 1);
  if (rawPath.length > longestPath || query.length > longestQuery) return { do: 'refuse', status: 414 };
  const path = decodePath(rawPath);
  if (path === undefined) return { do: 'refuse', status: 400 };
  if (isAsset(path)) return { do: 'asset', path };
  const canonical = canonicalPath(path);
  const read = readAddress(canonical, query);
  // The desk's own words are English, so it stands at the root alone.
  const showsDesk = forEditors && read?.language === defaultLanguage;
  if (!read || (rowOf(read.subject.of).forEditors && read.subject.of !== 'preview' && !showsDesk)) {
    return { do: 'unknown', language: languageAt(canonical) };
  }
  return decideOn(read, canonical, path === canonical);
}

function decideOn({ subject, language }: ReadAddress, path: string, isCanonical: boolean): Decision {
  const address = addressOf(subject, language);
  if (!isCanonical) return isFile(path, subject) ? { do: 'unknown', language } : { do: 'redirect', location: address };
  switch (subject.of) {
    case 'healthz':
    case 'readyz':
      return { do: 'health', check: subject.of };
    case 'preview':
      return { do: 'preview', slug: subject.slug, token: subject.token ?? '', language };
    default:
      return { do: 'page', address, subject, language };
  }
}

/** {@link decide} for a request as it came, when it is one of HTTP/1.0 or 1.1 that expects nothing we do not do. */
export function gate(request: IncomingMessage, isAsset: (path: string) => boolean, forEditors?: boolean): Decision {
  const decision = decideOnWhole(request, isAsset, forEditors);
  // What is refused is told in the language of the address, as far as that can be read.
  return decision.do === 'refuse'
    ? { ...decision, language: languageAt(originForm(request.url ?? '').replace(/\?.*/s, '')) }
    : decision;
}

function decideOnWhole(request: IncomingMessage, isAsset: (path: string) => boolean, forEditors?: boolean): Decision {
  if (!isWellFormed(request)) return { do: 'refuse', status: 400 };
  const { expect } = request.headers;
  if (expect !== undefined && expect.toLowerCase() !== '100-continue') return { do: 'refuse', status: 417 };
  return decide(request.method ?? '', request.url ?? '', isAsset, forEditors);
}
