import { LRUCache } from 'lru-cache';
import type { BodySource, DocumentRecord, ParseBody, ParsedBody } from '#lib/content/model/file-record.ts';
import type { Body } from '#lib/content/model/model.ts';
import { markdownOf } from '#lib/content/reading/read-record.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

/** Bodies kept parsed, and what they may weigh in bytes. */
export const bodiesKept = 500;
const bytesKept = 64 * 1024 * 1024;

const uncounted = 1_000;

const sizeOf = ({ body }: ParsedBody): number =>
  body.blocks.reduce((sum, block) => sum + 200 + ('html' in block ? block.html.length * 2 : 0), 500);

export interface BodyReader {
  /** The body of one record, parsed once as long as it is kept. */
  readonly read: (record: DocumentRecord) => Promise<Body>;
  /** What is found in a body; the body too, and kept, when readers will soon ask for it. */
  readonly parse: (record: DocumentRecord, keep: boolean) => Promise<ParsedBody>;
}

/** Parses bodies one at a time a record, and keeps those that were asked for last. */
export function createBodyReader(parseBody: ParseBody, most = bodiesKept): BodyReader {
  const bodies = new LRUCache<string, ParsedBody>({ max: most, maxSize: bytesKept, sizeCalculation: sizeOf });
  const running = new Map<string, Promise<ParsedBody>>();
  const keyOf = (record: DocumentRecord) => `${record.file}:${record.hash}`;

  async function parse(record: DocumentRecord, keep: boolean): Promise<ParsedBody> {
    const kept = bodies.get(keyOf(record));
    if (kept) return kept;
    const faultsOnly = !keep;
    const run = `${keyOf(record)}:${faultsOnly}`;
    let parsing = running.get(run);
    if (!parsing) {
      const { file, name: slug, bodyLine: markdownLine, matter } = record;
      const isTranslation = record.kind === 'translation';
      // A translation cites the sources of its original; whether it has as many is asked when both are known.
      const sources = isTranslation ? uncounted : 'sources' in matter ? matter.sources.length : 0;
      const source: BodySource = {
        file,
        slug,
        language: isTranslation ? record.language : defaultLanguage,
        markdown: markdownOf(record),
        markdownLine,
        sources,
        faultsOnly,
      };
      parsing = parseBody(source).finally(() => running.delete(run));
      running.set(run, parsing);
    }
    const parsed = await parsing;
    if (keep) bodies.set(keyOf(record), parsed);
    return parsed;
  }

  return {
    parse,
    read: async (record) => (await parse(record, true)).body,
  };
}
