import { Worker, type WorkerOptions } from 'node:worker_threads';
import { unreadableBody } from '#lib/content/markdown/unreadable-body.ts';
import type { BodySource, ParseBody, ParsedBody } from '#lib/content/model/file-record.ts';

export interface MarkdownPool {
  readonly parse: ParseBody;
  /** Ends the workers; what is still waiting is rejected. */
  readonly close: () => Promise<void>;
}

export interface MarkdownPoolOptions {
  readonly workers?: number;
  /** Milliseconds of a processor that one document may take. */
  readonly limit?: number;
  /** Megabytes of the old generation. */
  readonly memory?: number;
  /** @throws when the machine has no thread left */
  readonly open?: (address: URL, options: WorkerOptions) => Worker;
}

interface Job {
  readonly source: BodySource;
  readonly resolve: (body: ParsedBody) => void;
  readonly reject: (error: Error) => void;
}

interface Seat {
  readonly worker: Worker;
  ready: boolean;
  job?: Job | undefined;
  timer?: NodeJS.Timeout | undefined;
  /** Milliseconds that the worker had worked when it was given its job. */
  workedBefore?: Promise<number> | undefined;
  /** Runs while the seat has no work. */
  idle?: NodeJS.Timeout | undefined;
}

/** Milliseconds in which a worker must have loaded the parser. */
const startLimit = 30_000;

/**
 * How many times its limit a document may take by the clock. On a machine that is busy (a replica restarts under load)
 * a worker gets little of each second, and a sound story must not lose its text for that.
 */
const patience = 15;

/** A further worker costs some 50 MB: it is hired only when so many documents wait for each one at work. */
const queueForAnother = 8;
/** Milliseconds without work after which a worker is let go, unless it is the last. */
const idleLimit = 10_000;

const tooSlow = 'takes too long to read; shorten or simplify its lists, tables and quotations';
const tooLarge = 'takes too much memory to read; shorten or simplify its lists, tables and quotations';

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/**
 * Parses bodies in workers, each document within a limit of time and memory: Markdown of 20 KB can keep a parser busy for half a minute.
 * A worker that has hit a limit is replaced. Only `server/` and `scripts/` may import this: the bundler publishes a worker that `app/` can reach.
 */
export function createMarkdownPool({
  workers = 2,
  limit = 2_000,
  memory = 192,
  open = (address, options) => new Worker(address, options),
}: MarkdownPoolOptions = {}): MarkdownPool {
  const seats = new Set<Seat>();
  const waiting: Job[] = [];
  let isClosed = false;
  let failedStarts = 0;

  function leave(seat: Seat): Job | undefined {
    const { job } = seat;
    clearTimeout(seat.timer);
    clearTimeout(seat.idle);
    seat.job = undefined;
    return job;
  }

  /** One worker stays, ready for the next file that an editor saves. */
  function rest(seat: Seat): void {
    clearTimeout(seat.idle);
    seat.idle = setTimeout(() => {
      if (seats.has(seat) && seats.size > 1 && !seat.job) dismiss(seat);
    }, idleLimit).unref();
  }

  /** Gives up a worker for good. What it reports later is not listened to: its seat is gone. */
  function dismiss(seat: Seat): Job | undefined {
    seats.delete(seat);
    void seat.worker.terminate();
    return leave(seat);
  }

  function fail(seat: Seat, error: Error): void {
    if (!seats.has(seat)) return;
    const wasReady = seat.ready;
    const job = dismiss(seat);
    if (wasReady) job?.resolve(unreadableBody(job.source, tooLarge));
    else {
      failedStarts += 1;
      job?.reject(error);
      if (failedStarts >= 3) for (const left of waiting.splice(0)) left.reject(error);
    }
    assign();
  }

  function receive(seat: Seat, message: ParsedBody | 'ready'): void {
    if (!seats.has(seat)) return;
    if (message === 'ready') {
      seat.ready = true;
      failedStarts = 0;
      clearTimeout(seat.timer);
      if (seat.job) start(seat, seat.job);
      return;
    }
    leave(seat)?.resolve(message);
    rest(seat);
    assign();
  }

  function start(seat: Seat, job: Job): void {
    seat.job = job;
    clearTimeout(seat.idle);
    if (!seat.ready) {
      seat.timer = setTimeout(() => fail(seat, new Error('the Markdown worker did not start')), startLimit);
      return;
    }
    seat.workedBefore = worked(seat);
    seat.timer = setTimeout(() => void judge(seat, job, performance.now() + limit * (patience - 1)), limit);
    seat.worker.postMessage(job.source);
  }

  /** Milliseconds of a processor that the worker has had; endless when it cannot say. */
  async function worked({ worker }: Seat): Promise<number> {
    const { user, system } = await worker.cpuUsage().catch(() => ({ user: Number.POSITIVE_INFINITY, system: 0 }));
    return (user + system) / 1000;
  }

  function giveUp(seat: Seat, job: Job): void {
    dismiss(seat);
    job.resolve(unreadableBody(job.source, tooSlow));
    assign();
  }

  /** Gives a document up when the worker has really worked on it for the limit, or `deadline` (by performance.now) has come. */
  async function judge(seat: Seat, job: Job, deadline: number): Promise<void> {
    // A worker that does not even answer this is given up at the deadline.
    seat.timer = setTimeout(() => giveUp(seat, job), Math.max(0, deadline - performance.now()));
    const [before = 0, now] = await Promise.all([seat.workedBefore, worked(seat)]);
    if (seat.job !== job) return;
    clearTimeout(seat.timer);
    const left = limit - (now - before);
    if (!(left > 0)) return giveUp(seat, job);
    const wait = Math.min(Math.max(left, 50), Math.max(0, deadline - performance.now()));
    const isLast = performance.now() + wait >= deadline;
    seat.timer = setTimeout(() => (isLast ? giveUp(seat, job) : void judge(seat, job, deadline)), wait);
  }

  function hire(): Seat {
    const worker = open(new URL('./markdown-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 },
    });
    const seat: Seat = { worker, ready: false };
    worker.unref();
    worker.on('message', (message: ParsedBody | 'ready') => receive(seat, message));
    worker.on('error', (error) => fail(seat, asError(error)));
    worker.on('exit', () => fail(seat, new Error('the Markdown worker ended')));
    seats.add(seat);
    return seat;
  }

  function mayHire(): boolean {
    return seats.size === 0 || (seats.size < workers && waiting.length > queueForAnother * seats.size);
  }

  /** Nothing when the machine has no thread left. Who waits is told, unless a worker is there that will come to it. */
  function tryToHire(): Seat | undefined {
    try {
      return hire();
    } catch (error) {
      if (seats.size === 0) for (const left of waiting.splice(0)) left.reject(asError(error));
      return undefined;
    }
  }

  function assign(): void {
    while (waiting.length > 0 && !isClosed) {
      const free = [...seats].find(({ job }) => !job) ?? (mayHire() ? tryToHire() : undefined);
      const job = free && waiting.shift();
      if (!free || !job) return;
      start(free, job);
    }
  }

  return {
    parse: (source) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the Markdown pool is closed'));
        waiting.push({ source, resolve, reject });
        assign();
      }),
    close: async () => {
      isClosed = true;
      const closing = new Error('the Markdown pool is closed');
      const left = [...seats].map((seat) => ({ seat, job: leave(seat) }));
      seats.clear();
      for (const { job } of [...left, ...waiting.splice(0).map((job) => ({ job }))]) job?.reject(closing);
      await Promise.all(left.map(({ seat }) => seat.worker.terminate()));
    },
  };
}
