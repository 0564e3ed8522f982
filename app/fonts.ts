import localFont from 'next/font/local';

/** Source Serif 4 cut for running text (optical size 14); cut and renamed by `npm run fonts`. */
export const textFont = localFont({
  src: './fonts/orbit-text.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-text',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia'],
});

/** The same face cut for headlines (optical size 60, weight 620). */
export const displayFont = localFont({
  src: './fonts/orbit-display.woff2',
  weight: '600 700',
  display: 'swap',
  preload: false,
  variable: '--font-display',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia'],
});
