export interface Disposable {
  readonly dispose: () => Promise<void>;
}

const open = new Set<Disposable>();

/** Does the work while something runs that has to be ended, and ends it: after the work, when it fails, when we are interrupted. */
export async function during<T>(resource: Disposable, work: () => Promise<T>): Promise<T> {
  open.add(resource);
  try {
    return await work();
  } finally {
    open.delete(resource);
    await resource.dispose();
  }
}

/** From here on Ctrl-C and SIGTERM end what runs, the newest first, and then this process. */
export function endAllOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      for (const resource of [...open].toReversed()) await resource.dispose();
      process.exit(130);
    });
  }
}
