import { ownWords } from '#lib/content/checks/own-words.ts';
import { type DocumentRecord, problemIn } from '#lib/content/model/file-record.ts';
import { markdownOf, problemInBody } from '#lib/content/reading/read-record.ts';
import type { Problem } from '#lib/terms/problem.ts';
import { remembering } from '#lib/terms/remembering.ts';

const day = String.raw`\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}`;
const upTo = String.raw`[^.:\n]{0,60}`;

/** Texts that give a day as the limit of what we know; one that tells an event of that day is none of them. */
const limits = new RegExp(
  [
    String.raw`\b(?:our|the) (?:newest |latest |last )?(?:sources?|reports?|knowledge)${upTo}\b(?:ends?|reach(?:es)?|stops?|goes?|is of|are of)\b[^.:\n]{0,30}\b${day}`,
    String.raw`\b(?:nothing|no (?:word|news|report|source)s?)\b${upTo}\b(?:after|since|beyond|later than)\s+${day}`,
    String.raw`\b(?:known|know)\b[^.:\n]{0,20}\b(?:up to|until|as of)\s+${day}`,
  ].join('|'),
  'gi',
);

const message =
  'gives a day as the limit of what we know; that day stands in `asOf` of the fact box alone, and the pages say it: take it out here';

/**
 * Sentences of ours that repeat how far our knowledge reaches, in the summary and, when it has been parsed, in the body. Looked for once a
 * record, however often the names of other files change.
 */
export const horizonProblems = remembering((record: DocumentRecord): readonly Problem[] => {
  const { summary } = 'summary' in record.matter ? record.matter : { summary: undefined };
  const inSummary =
    summary !== undefined && summary.search(limits) >= 0 ? [problemIn(record, 'warning', 'summary', message)] : [];
  if (!record.body) return inSummary;
  const markdown = markdownOf(record);
  if (markdown.search(limits) < 0) return inSummary;
  const inBody = Array.from(ownWords(markdown).matchAll(limits), ({ index }) =>
    problemInBody(record, 'warning', message, markdown, index),
  );
  return [...inSummary, ...inBody];
});
