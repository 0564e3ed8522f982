import { months as englishMonths } from '#lib/i18n/en/dates.ts';
import { months } from '#lib/i18n/ur/dates.ts';
import type { Language } from '#lib/terms/languages.ts';
import { mixedName } from '#lib/terms/script-runs.ts';

/** `Shenzhou-24`, `PakSat-MM1`, `PRSC-EO3`, `Chang’e-8`: what follows the hyphen is a number or capitals. */
const hyphened = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}’'])+(?:-(?:\p{Lu}+\d*|\d+\p{Lu}?)(?![\p{Ll}\d]))+`;
/** `神舟二十四号`, `快舟一号甲` */
const numbered = '(?:神舟|嫦娥|捷龙|快舟|力箭|东方红)[一二三四五六七八九十]+号甲?';
/** `阿姆贾德·`: a line may end behind the dot of a name, and begins with none. */
const dotted = String.raw`\p{Script=Han}·`;
/** Behind a time of day. */
const zone = '（巴基斯坦时间）';
/** `2026年10月6日`, `2026年下半年`, `41.5度`, `204天`, `6 اکتوبر 2026`, `اکتوبر / نومبر 2026` and `41.5 درجے`: a browser would end a line behind each figure. */
const month = `(?:${months.join('|')})`;
const hanUnit = '[年月日时分度天]|小时|公里|公斤';
const day = String.raw`约?(?:\d[\d.]*(?:${hanUnit}))+(?:[上中下]旬|[上下]半年)?|(?<!\d)\d{1,2} ${month}(?: \d{4})?(?![\d\p{L}])|${month}(?: / ${month})? \d{4}(?!\d)`;
const unit = 'درجے|کلومیٹر|کلوگرام|گرام|ٹن|فیصد|سال|ماہ|دن|گھنٹے|منٹ|بجے|لاکھ|کروڑ';
const measure = String.raw`(?<![\d.,:–-])\d[\d.,:]* (?:${unit})(?![\p{L}\p{M}])`;
/** Craft whose Urdu name has several words, and bodies that Urdu calls by the names of their letters. */
const craft = String.raw`(?:چانگ ای|لانگ مارچ)-\d+(?!\d)|پاک سیٹ(?: (?:ون آر|ایم ایم ون))?|آئی کیوب قمر`;
/** One thing to a reader, two words to a browser. */
const compound =
  'خلا باز(?:وں)?|پے لوڈ|انسان بردار|غیر ملکی(?:وں)?|بیرون ملک|قطب جنوبی|پیش گوئی|لگ بھگ|یانگ لی وے|اسلام آباد|اے آر وائی';
const initials = 'سی (?:ایم|این) ایس اے|سی سی ٹی وی|سی جی ٹی این|سی این این|آئی ایس پی آر|اے پی پی|آئی سی سی بی ایس';
const unbroken = new RegExp(
  `${day}|${measure}|(?<!\\p{L})(?:${craft}|${initials})(?!\\p{L})|${mixedName}|${numbered}|${dotted}|${zone}|${hyphened}`,
  'gu',
);
/** `6 October`, `November 2026`: a headline or a fact has a better place to end; in a paragraph its weight is not worth it. */
const englishMonth = `(?:${englishMonths.join('|')})`;
const englishDay = String.raw`(?<!\d)\d{1,2} ${englishMonth}(?!\p{L})|(?<!\d |\p{L})${englishMonth} \d{4}(?!\d)`;
/** A word said twice, with a short one that would end a headline alone. */
const twice = String.raw`(?<!\S)(?<said>\p{Script=Arabic}{2,8}) \k<said>(?: \p{Script=Arabic}{1,6}$|(?!\S))`;
const unbrokenInProse = new RegExp(`(?<!\\S)(?:${compound})(?!\\p{L})|${unbroken.source}`, 'gu');
/** `Long March 2F`: the rest of the name is a number. */
const rocket = String.raw`Long March \d\p{Lu}?(?![\p{L}\d])`;
const unbrokenInClause = new RegExp(`${englishDay}|${rocket}|${twice}|${unbrokenInProse.source}`, 'gu');
/** `one to fly:` */
const mark = ',:;?،؛؟';
const shortClause = String.raw`(?<=^|[${mark}]\s)[^\s${mark}][^${mark}]{0,13}[${mark}](?=\s)`;
/** A short Urdu word does not end a headline alone on a line. */
const lastWords = String.raw`(?<!\S)\p{Script=Arabic}{1,6} \p{Script=Arabic}{1,6}$`;
/** It leans on the noun before it: no line of a headline begins with one. And what follows it does not end a headline alone. */
const postposition = 'پر|کو|کا|کے|کی|سے|میں|نے|تک';
/** It leans on what it counts. */
const number = String.raw`\d{1,3}|ایک|دو|تین|چار|پہل[ایے]`;
const noun = String.raw`[\p{Script=Arabic}\p{M}]`;
const leaning = String.raw`(?<!\S)(?:(?:(?:خلا |پے |غیر |قطب )?${noun}{2,9}|${craft}) (?:ہی )?(?:کے (?:لیے|بعد|ساتھ|مطابق|بارے)|${postposition})|(?:${number}) (?!${craft}|${compound}|${initials})${noun}{2,10}(?: (?:${postposition}))?)(?: \p{Script=Arabic}{1,6}$|(?![\p{L}\p{M}\p{N}]))`;
/** The two whom the story is about. */
const candidates = 'Muhammad Zeeshan Ali|Khurram Daud';
const unbrokenInHeadline = new RegExp(
  `${candidates}|${shortClause}|${leaning}|${lastWords}|${unbrokenInClause.source}`,
  'gu',
);

const patterns = {
  paragraph: unbroken,
  prose: unbrokenInProse,
  clause: unbrokenInClause,
  headline: unbrokenInHeadline,
};

const hanName = /^[\p{Script=Han}·]{2,8}$/u;

/** A name in Chinese among words of another script, which a line would break between its characters; a title is too long to be held. */
export const isHanName = (words: string): boolean => hanName.test(words);

const latinName = /^\p{Script=Latin}[^\p{Script=Han}\p{Script=Arabic},،؛]{0,27}$/u;

/**
 * A run of Latin letters in an Urdu line that is short enough to fit into one: broken, its second half would stand to the left of what
 * follows the first.
 */
export const isLatinName = (words: string, language: Language): boolean => language === 'ur' && latinName.test(words);

/** A stretch of a text; `unbroken` when no line may end inside it. */
export interface TextRun {
  readonly text: string;
  readonly unbroken: boolean;
}

/**
 * Finds the names and dates that a browser would break: those of craft, at their hyphen, one of two scripts, between them, and a day.
 * @param within a headline has better places to break than a clause of a word or three, which is found as well
 */
export function nameRuns(text: string, within: keyof typeof patterns): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const { 0: name, index } of text.matchAll(patterns[within])) {
    if (index > at) runs.push({ text: text.slice(at, index), unbroken: false });
    runs.push({ text: name, unbroken: true });
    at = index + name.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), unbroken: false });
  return runs;
}

/** Short enough for the narrowest column in letters twice as large. No browser ends a line at the hyphen of `شینزو-23`; at others it may. */
const spaced = /^(?=.*\p{Script=Arabic})(?:[\p{Script=Arabic}\p{M}\d ./:،؛؟]|(?<=\p{Script=Arabic})-(?=\d)){1,20}$/u;

/**
 * The same for a page. What only spaces would part in Urdu is held by spaces at which no line ends, and stays one text with the words around
 * it: a browser places each text of a line by itself, and each that begins elsewhere once Nastaliq has come is a thing that moved. Such a
 * space is found in the page and copied as a plain one.
 */
export function printedRuns(text: string, within: keyof typeof patterns): readonly TextRun[] {
  const printed: TextRun[] = [];
  for (const { text: words, unbroken: whole } of nameRuns(text, within)) {
    const isHeld = whole && spaced.test(words);
    const run = { text: isHeld ? words.replaceAll(' ', '\u00a0') : words, unbroken: whole && !isHeld };
    const before = run.unbroken || printed.at(-1)?.unbroken ? undefined : printed.pop();
    printed.push(before ? { ...run, text: before.text + run.text } : run);
  }
  return printed;
}
