import type { Metadata } from 'next';
import '#app/tokens.css';
import '#app/base.css';
import '#app/fonts/faces.css';
import '#app/fallback-fonts.css';
import NotFoundPage from '#app/[lang]/not-found-page/page.tsx';
import { localeOf } from '#lib/i18n/locale.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

const { texts } = localeOf(defaultLanguage);

export const metadata: Metadata = { title: texts.notFoundTitle, robots: { index: false } };

/** What plain Next shows at an address that no route matches; our server never asks for it. */
export default function GlobalNotFound() {
  return (
    <html dir={texts.direction} lang={texts.htmlLanguage}>
      <body>
        <NotFoundPage params={Promise.resolve({ lang: defaultLanguage })} />
      </body>
    </html>
  );
}
