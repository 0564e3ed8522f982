import { LRUCache } from 'lru-cache';
import type { Body } from '#lib/content/model/model.ts';
import type { DocumentVersion, ParseBody, ParsedBody } from '#lib/content/model/version.ts';
import { bodySourceOf } from '#lib/content/reading/read-version.ts';

/** Bodies kept parsed, and what they may weigh in bytes. */
const bodiesKept = 2_000;
const bytesKept = 64 * 1024 * 1024;

const sizeOf = (body: Body): number =>
  body.blocks.reduce((sum, block) => sum + 200 + ('html' in block ? block.html.length * 2 : 0), 500);

export interface BodyReader {
  /** The body of one version, parsed once as long as it is kept. */
  readonly read: (version: DocumentVersion) => Promise<Body>;
  /** What is found in a body; the body too, and kept, when readers will soon ask for it. */
  readonly parse: (version: DocumentVersion, keep: boolean) => Promise<ParsedBody>;
}

/** Parses bodies one at a time a version, and keeps those that were asked for last. */
export function createBodyReader(parseBody: ParseBody): BodyReader {
  const bodies = new LRUCache<string, Body>({ max: bodiesKept, maxSize: bytesKept, sizeCalculation: sizeOf });
  const running = new Map<string, Promise<ParsedBody>>();
  const keyOf = (version: DocumentVersion) => `${version.file}:${version.hash}`;

  async function parse(version: DocumentVersion, keep: boolean): Promise<ParsedBody> {
    const faultsOnly = !keep;
    const run = `${keyOf(version)}:${faultsOnly}`;
    let parsing = running.get(run);
    if (!parsing) {
      parsing = parseBody({ ...bodySourceOf(version), faultsOnly }).finally(() => running.delete(run));
      running.set(run, parsing);
    }
    const parsed = await parsing;
    if (keep) bodies.set(keyOf(version), parsed.body);
    return parsed;
  }

  return {
    parse,
    read: async (version) => bodies.get(keyOf(version)) ?? (await parse(version, true)).body,
  };
}
