import { localeOf } from '#lib/i18n/locale.ts';
import type { ErrorStatus } from '#lib/i18n/words.ts';
import { hashSource } from '#lib/publishing/headers/hash-source.ts';
import { defaultLanguage, type Language } from '#lib/terms/languages.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';

const style = `:root{color-scheme:light dark}
body{margin:0;background:#f2f2e6;color:#14191a;font:1.0625rem/1.5 Georgia,"Noto Serif",serif}
main{max-inline-size:36rem;margin:15vh auto 0;padding:0 1.25rem}
p:first-child{font:600 .875rem/1.4 system-ui,sans-serif}
h1{font-size:2rem;line-height:1.15;margin:.5rem 0}
:lang(ur){font-family:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq",serif;line-height:2.1}
:lang(ur) h1{font-size:1.75rem;font-weight:400;line-height:2.1}
:lang(zh){font-family:system-ui,"Noto Sans CJK SC",sans-serif;line-height:1.75}
a{color:inherit;display:inline-block;padding-block:.6rem}
@media(prefers-color-scheme:dark){body{background:#0f1518;color:#eeebde}}`;

/** Policy for {@link errorPage}: it has one style and nothing else. */
export const errorPagePolicy = `default-src 'none'; style-src ${hashSource(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page of our own, which never repeats what was asked for. */
export function errorPage(status: ErrorStatus, language: Language): string {
  const { errors, texts, addresses } = localeOf(language);
  const [title, advice] = errors.pages[status];
  return `<!DOCTYPE html>
<html lang="${texts.htmlLanguage}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${errors.site}</title>
<style>${style}</style>
</head>
<body>
<main>
<p>${errors.site}</p>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="${addresses.front()}">${errors.toFront}</a></p>
</main>
</body>
</html>
`;
}

/** An answer of our own for when Next cannot or should not render one. */
export function errorAnswer(status: ErrorStatus, siteUrl: string, language: Language = defaultLanguage): Finished {
  const headers = headersFor('error', 'text/html; charset=utf-8', siteUrl);
  headers['Content-Security-Policy'] = errorPagePolicy;
  if (status === 405) headers.Allow = 'GET, HEAD';
  if (status === 503 || status === 500) headers['Retry-After'] = '30';
  return { status, headers, body: Buffer.from(errorPage(status, language)) };
}
