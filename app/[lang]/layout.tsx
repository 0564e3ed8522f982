import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '#app/tokens.css';
import '#app/base.css';
import '#app/fonts/faces.css';
import '#app/fallback-fonts.css';
import '#app/fonts/urdu.css';
import '#app/urdu.css';
import '#app/chinese.css';
import { day, night } from '#lib/graphics/palette.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { isLanguage } from '#lib/terms/languages.ts';

/** Pages are made when they are asked for, from the current edition; the server keeps what was made. */
export const dynamic = 'force-dynamic';

/** The bar of the browser has the colour of the paper. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: day.paper },
    { media: '(prefers-color-scheme: dark)', color: night.paper },
  ],
};

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly lang: string }>;
}

export default async function Layout({ children, params }: Props) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const { texts } = localeOf(lang);
  return (
    <html dir={texts.direction} lang={texts.htmlLanguage}>
      <body>{children}</body>
    </html>
  );
}
