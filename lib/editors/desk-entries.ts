import type { Entry } from '#lib/content/reading/file-record.ts';

/** Where the server and the page meet, as they do for the edition: they are two module graphs in one process. */
const key: unique symbol = Symbol.for('pakistan-in-orbit.desk-entries');

type Entries = () => ReadonlyMap<string, Entry>;

interface Holder {
  /** Ties this to `globalThis`, of which everything else here is optional. */
  readonly process: NodeJS.Process;
  [key]?: Entries;
}

const holder: Holder = globalThis;

/** Lets the desk see every file, shown or not. Only the editors' preview does. */
export function offerEntries(entries: Entries): void {
  holder[key] = entries;
}

/** Every content file by its path; undefined in a process that shows no desk. */
export function offeredEntries(): ReadonlyMap<string, Entry> | undefined {
  return holder[key]?.();
}
