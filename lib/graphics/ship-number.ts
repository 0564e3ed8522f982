/** From one to nine. */
const characters = '一二三四五六七八九';
const digitOf = (character: string): number => characters.indexOf(character) + 1;

/** `24` of `Shenzhou-24` and of 神舟二十四号, which has its number in characters; the whole name of what is not numbered. */
export function shipNumber(name: string): string {
  const [, tens = '', ten = '', ones = ''] = /([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)号$/.exec(name) ?? [];
  if (ten !== '') return String((tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones)));
  return tens === '' ? (/\d+$/.exec(name)?.[0] ?? name) : String(digitOf(tens));
}
