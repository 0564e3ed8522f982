import type { Metadata } from 'next';
import localFont from 'next/font/local';
import Link from 'next/link';
import type { ReactNode } from 'react';
import './globals.css';

const serif = localFont({
  src: '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-serif',
});

export const metadata: Metadata = {
  title: 'Space news',
  description: 'A plain Next starter with Markdown stories',
};

export default function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <html lang="en" className={serif.variable}>
      <body>
        <header>
          <Link href="/">Space news</Link>
        </header>
        <main>{children}</main>
        <footer>A plain Next starter</footer>
      </body>
    </html>
  );
}
