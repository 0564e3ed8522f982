import type { BodySource, ParsedBody } from '#lib/content/model/file-record.ts';
import { emptyBody } from '#lib/content/model/model.ts';

/** A body that could not be read at all, with the reason. */
export function unreadableBody(source: BodySource, message: string): ParsedBody {
  const problem = {
    severity: 'error',
    file: source.file,
    line: source.markdownLine,
    column: 1,
    field: 'body',
    message,
  } as const;
  return { body: emptyBody, problems: [problem], references: [], anchors: [], cited: [] };
}
