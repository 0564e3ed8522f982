import localFont from 'next/font/local';

/** Source Serif 4 cut for running text (optical size 14); cut and renamed by `npm run fonts`. */
export const textFont = localFont({
  src: './fonts/orbit-text.woff2',
  weight: '400 700',
  display: 'swap',
  variable: '--font-text',
  // app/fallback-fonts.css has those that fit this cut.
  adjustFontFallback: false,
  fallback: ['Text by Georgia', 'Text by Noto', 'Text by Times'],
});

/** The same face cut for headlines (optical size 60, weight 620). */
export const displayFont = localFont({
  src: './fonts/orbit-display.woff2',
  weight: '600 700',
  display: 'swap',
  preload: false,
  variable: '--font-display',
  adjustFontFallback: false,
  fallback: ['Display by Georgia', 'Display by Noto', 'Display by Times'],
});
