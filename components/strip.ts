import type { Locale } from '#lib/i18n/locale.ts';

/** How time lies on a strip: from the edge at which its language begins to read. */
export interface Strip {
  /** Where a share of the whole, in per cent, is drawn: the same from the left edge. */
  readonly from: (share: number) => number;
  /** 1 where time runs to the right, -1 where it runs to the left. */
  readonly way: 1 | -1;
}

export function stripIn({ texts: { direction } }: Locale): Strip {
  if (direction === 'ltr') return { from: (share) => share, way: 1 };
  return { from: (share) => Math.round((100 - share) * 100) / 100, way: -1 };
}
