/** What `npm run new` writes for the editor to replace, and the check looks for: one list, so that the two cannot drift apart. */
export const placeholders = {
  publisher: 'Name of the publisher',
  title: 'Their headline, exactly as they print it',
  url: 'https://example.org/the-page-that-you-read',
  summary: 'One or two sentences on what is new, at most 300 characters.',
  body: {
    story: 'The first paragraph says what happened.',
    update: 'One or two short paragraphs on what is new.',
    milestone: 'What happened, in two or three sentences.',
  },
} as const;

/** Stands before each English text that `npm run new -- translation` wrote for a translator to replace. */
export const toTranslate = 'TRANSLATE: ';

const { body, ...fields } = placeholders;

/** As values of fields. */
export const placeholderValues: readonly string[] = Object.values(fields);
/** As sentences of a text. */
export const placeholderSentences: readonly string[] = Object.values(body);
