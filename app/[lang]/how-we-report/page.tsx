import type { Metadata } from 'next';
import type { LanguageParams } from '#app/page-context.ts';
import { standingPage, standingPageMetadata } from '#app/standing-page.tsx';

interface Props {
  readonly params: Promise<LanguageParams>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return standingPageMetadata(params, 'how-we-report');
}

export default function HowWeReportPage({ params }: Props) {
  return standingPage(params, 'how-we-report');
}
