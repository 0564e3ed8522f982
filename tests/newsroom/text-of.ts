import type { SavedText } from '#tests/newsroom/model.ts';

const hour = 3_600_000;

const lines = (...given: readonly (string | false)[]): string => given.filter((line) => line !== false).join('\n');

/**
 * The file of a text, as an editor would write it.
 * @param start epoch milliseconds of hour 0
 */
export function textOf(text: SavedText, start: number): string {
  const at = (hours: number) => new Date(start + hours * hour).toISOString().replace('.000Z', 'Z');
  const { mark, status, fault } = text;
  const isStory = text.kind === 'story';
  return lines(
    '---',
    `title: Headline of text ${mark}, which is of ${text.name}`,
    `summary: Standfirst of text ${mark}.`,
    `published: ${fault === 'field' ? 'never' : at(text.published)}`,
    isStory && text.expires !== undefined && `expires: ${at(text.expires)}`,
    isStory && `aliases: [${text.aliases.join(', ')}]`,
    isStory && 'topics: [crewed]',
    !isStory && `story: ${text.story}`,
    `status: ${status}`,
    status === 'withdrawn' && `note: Note of text ${mark}.`,
    'sources:',
    '  - publisher: Dawn',
    '    description: report of the day',
    '    date: 2026-04-22',
    '---',
    '',
    `Words of text ${mark}.:cite[${fault === 'body' ? 9 : 1}]`,
    '',
  );
}
