import type { Metadata } from 'next';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

/** A frame is no page of its own for search engines: they are led to the page that it shows a part of. */
export const embedMetadata = (title: string, pagePath: string): Metadata => ({
  title,
  robots: { index: false, follow: true },
  alternates: { canonical: absoluteAddress(pagePath) },
});
