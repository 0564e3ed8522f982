import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '#app/tokens.css';
import '#app/base.css';
import '#app/fonts/faces.css';
import '#app/fonts/urdu.css';
import '#app/embed.css';
import '#app/urdu.css';
import '#app/chinese.css';
import { localeOf } from '#lib/i18n/locale.ts';
import { isLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly lang: string }>;
}

/** The document of pages made for frames of other sites: our colours, and the reader's own fonts but for Urdu. */
export default async function EmbedLayout({ children, params }: Props) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const { texts } = localeOf(lang);
  return (
    <html dir={texts.direction} lang={texts.htmlLanguage}>
      <body>{children}</body>
    </html>
  );
}
