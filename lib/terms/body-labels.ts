import type { Language } from '#lib/terms/languages.ts';

/** The few words that are put into a body when it is read. */
export interface BodyLabels {
  readonly footnotes: string;
  readonly footnote: (number: string) => string;
  readonly backToText: (number: string) => string;
  readonly linkToSection: (heading: string) => string;
  readonly source: (number: number) => string;
  /** Between the numbers of sources. */
  readonly sourceComma: string;
  readonly table: (columns: readonly string[]) => string;
}

/** A row a language. They stand here, as its marks do (`typography.ts`), since what reads content stands beneath `lib/i18n`. */
export const bodyLabelsOf: Readonly<Record<Language, BodyLabels>> = {
  en: {
    footnotes: 'Footnotes',
    footnote: (number) => `Footnote ${number}`,
    backToText: (number) => `Back to the text at footnote ${number}`,
    linkToSection: (heading) => `Link to this section: ${heading}`,
    source: (number) => `Source ${number}`,
    sourceComma: ', ',
    table: (columns) => `Table: ${columns.join(', ')}`,
  },
  ur: {
    footnotes: 'حواشی',
    footnote: (number) => `حاشیہ ${number}`,
    backToText: (number) => `متن میں واپس، جہاں حاشیہ ${number} کا نشان ہے`,
    linkToSection: (heading) => `اس حصے کا لنک: ${heading}`,
    source: (number) => `ماخذ ${number}`,
    sourceComma: '، ',
    table: (columns) => `جدول: ${columns.join('، ')}`,
  },
  zh: {
    footnotes: '脚注',
    footnote: (number) => `脚注${number}`,
    backToText: (number) => `回到正文脚注${number}处`,
    linkToSection: (heading) => `本节链接：${heading}`,
    source: (number) => `来源${number}`,
    sourceComma: ', ',
    table: (columns) => `表格：${columns.join('、')}`,
  },
};
