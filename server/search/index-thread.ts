import { Worker } from 'node:worker_threads';
import type { IndexReply, IndexTask } from '#server/search/index-worker.ts';

type Without<Task> = Task extends IndexTask ? Omit<Task, 'number'> : never;

/** What a task gave: an answer to a question, the size of what is measured. */
type IndexDone = Omit<IndexReply, 'number'>;

/** The index in a thread of its own. Only `server/` may import this: the bundler publishes a worker that `app/` can reach. */
export interface IndexThread {
  /** Tasks are done one after the other. @throws when the thread has ended, or the task could not be done */
  do(task: Without<IndexTask>): Promise<IndexDone>;
  /** Tasks that wait. */
  waiting(): number;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (done: IndexDone) => void;
  readonly reject: (error: Error) => void;
}

/** @param onEnd told when the thread ended by itself: what was in the index is gone */
export function openIndexThread(onEnd: (error: Error) => void): IndexThread {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let ended: Error | undefined;

  function end(error: Error): void {
    if (ended) return;
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    onEnd(error);
  }

  worker.on('message', ({ number: done, ...reply }: IndexReply) => {
    waiting.get(done)?.resolve(reply);
    waiting.delete(done);
  });
  worker.on('error', (error: unknown) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the index of the search ended')));

  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        number += 1;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ ...task, number });
      }),
    waiting: () => waiting.size,
    async close() {
      ended = new Error('the index of the search is closed');
      for (const { reject } of waiting.values()) reject(ended);
      waiting.clear();
      await worker.terminate();
    },
  };
}
