import type { BodySource, ParsedBody } from '#lib/content/model/file-record.ts';
import { emptyBody } from '#lib/content/model/model.ts';
import { fileFault } from '#lib/terms/problem.ts';

/** A body that could not be read at all, with the reason. */
export function unreadableBody(source: BodySource, message: string): ParsedBody {
  const problem = { ...fileFault(message, source.markdownLine), file: source.file, field: 'body' };
  return { body: emptyBody, problems: [problem], references: [], anchors: [], cited: [] };
}
