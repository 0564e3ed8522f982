const small = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九'];

/** A number before its measure word: in characters up to nine, in figures from ten on. */
export const counted = (count: number, measure: string): string => `${small[count] || count}${measure}`;

/** `甲、乙和丙` */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat('zh-Hans', { type: 'conjunction' }).format(items);
