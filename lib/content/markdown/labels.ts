/** The few words that the renderer itself puts into a body; one record a language. */
export interface BodyLabels {
  readonly footnotes: string;
  readonly footnote: (number: string) => string;
  readonly backToText: (number: string) => string;
  readonly linkToSection: (heading: string) => string;
  readonly source: (number: number) => string;
  readonly table: (columns: string) => string;
}

export const englishLabels: BodyLabels = {
  footnotes: 'Footnotes',
  footnote: (number) => `Footnote ${number}`,
  backToText: (number) => `Back to the text at footnote ${number}`,
  linkToSection: (heading) => `Link to this section: ${heading}`,
  source: (number) => `Source ${number}`,
  table: (columns) => `Table: ${columns}`,
};
