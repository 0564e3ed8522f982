import { createHash } from 'node:crypto';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';

const texts = {
  400: ['This address cannot be read', 'Something in it is not part of an address. Please check the link.'],
  404: ['This page does not exist', 'The link may be old or mistyped.'],
  405: ['This cannot be sent here', 'This site only shows pages; it does not receive anything.'],
  414: ['This address is too long', 'Please check the link.'],
  417: ['This cannot be expected here', 'The program that asked expects something that this site does not do.'],
  500: ['This page could not be shown', 'Something went wrong on our side. Please try again in a minute.'],
  503: ['We will be back in a moment', 'The site is restarting. Please try again in a minute.'],
} as const;

export type ErrorStatus = keyof typeof texts;

const style = `:root{color-scheme:light dark}
body{margin:0;background:#f2f2e6;color:#14191a;font:1.0625rem/1.5 Georgia,"Noto Serif",serif}
main{max-inline-size:36rem;margin:15vh auto 0;padding:0 1.25rem}
p:first-child{font:600 .875rem/1.4 system-ui,sans-serif}
h1{font-size:2rem;line-height:1.15;margin:.5rem 0}
a{color:#0b5d3a;display:inline-block;padding-block:.6rem}
@media(prefers-color-scheme:dark){body{background:#14191a;color:#f2f2e6}a{color:#7fd0a3}}`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** Policy for {@link errorPage}: it has one style and nothing else. */
export const errorPagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page of our own, which never repeats what was asked for. */
export function errorPage(status: ErrorStatus): string {
  const [title, advice] = texts[status];
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Pakistan in Orbit</title>
<style>${style}</style>
</head>
<body>
<main>
<p>Pakistan in Orbit</p>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="/">Go to the front page</a></p>
</main>
</body>
</html>
`;
}

/** An answer of our own for when Next cannot or should not render one. */
export function errorAnswer(status: ErrorStatus, siteUrl: string): Finished {
  const headers = headersFor('error', 'text/html; charset=utf-8', siteUrl);
  headers['Content-Security-Policy'] = errorPagePolicy;
  if (status === 405) headers.Allow = 'GET, HEAD';
  if (status === 503 || status === 500) headers['Retry-After'] = '30';
  return { status, headers, body: Buffer.from(errorPage(status)) };
}
