import { parentPort } from 'node:worker_threads';
import type { SearchAnswer, SearchQuestion } from '#lib/publishing/search/answer.ts';
import type { SearchUnit } from '#lib/publishing/search/entries.ts';
import { openTextIndex } from '#server/search/text-index.ts';

/** What is wanted of the index, each with a number by which its answer is known. */
export type IndexTask =
  | { readonly number: number; readonly do: 'take'; readonly units: readonly SearchUnit[] }
  | { readonly number: number; readonly do: 'drop'; readonly keys: readonly string[] }
  | { readonly number: number; readonly do: 'ask'; readonly question: SearchQuestion; readonly isWhole: boolean }
  | { readonly number: number; readonly do: 'measure' };

export interface IndexReply {
  readonly number: number;
  readonly answer?: SearchAnswer;
  readonly bytes?: number;
}

const index = await openTextIndex();

function done(task: IndexTask): IndexReply {
  const { number } = task;
  switch (task.do) {
    case 'take':
      index.take(task.units);
      return { number };
    case 'drop':
      index.drop(task.keys);
      return { number };
    case 'ask':
      return { number, answer: index.ask(task.question, task.isWhole) };
    case 'measure':
      return { number, bytes: index.bytes() };
  }
}

parentPort?.on('message', (task: IndexTask) => parentPort?.postMessage(done(task)));
