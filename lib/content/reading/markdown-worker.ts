import { parentPort } from 'node:worker_threads';
import { parseBody } from '#lib/content/markdown/parse-body.ts';
import type { BodySource } from '#lib/content/model/file-record.ts';

/** Says that the parser is loaded: time is counted from here. */
parentPort?.postMessage('ready');
parentPort?.on('message', (source: BodySource) => parentPort?.postMessage(parseBody(source)));
