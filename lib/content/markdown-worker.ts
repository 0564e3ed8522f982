import { parentPort } from 'node:worker_threads';
import { emptyBody } from '#lib/content/edition.ts';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { BodySource, ParsedBody } from '#lib/content/version.ts';

function read(source: BodySource): ParsedBody {
  const parsed = parseBody(source);
  return source.faultsOnly ? { ...parsed, body: emptyBody } : parsed;
}

/** Says that the parser is loaded: time is counted from here. */
parentPort?.postMessage('ready');
parentPort?.on('message', (source: BodySource) => parentPort?.postMessage(read(source)));
