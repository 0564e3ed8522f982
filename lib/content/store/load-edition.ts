import type { Edition } from '#lib/content/model/model.ts';
import { type ContentStore, createContentStore } from '#lib/content/store/content-store.ts';
import { settings } from '#lib/settings.ts';

/** Milliseconds between two looks at the content folder under plain Next. */
const lookEvery = 1000;

interface Loaded {
  readonly store: ContentStore;
  edition: Promise<Edition>;
  lookedAt: number;
}

let loaded: Loaded | undefined;

/**
 * The edition of a process without our server (plain `next start`): loaded once, looked at again at most once a second.
 * Bodies are parsed in this process: a worker that `app/` can reach would be published by the bundler. The parser is only loaded when it is needed,
 * since with our server it never is.
 */
export function loadEdition(now: () => number = Date.now): Promise<Edition> {
  if (!loaded) {
    const { contentDir, stateDir } = settings();
    const store = createContentStore({
      contentDir,
      stateDir,
      parseBody: async (source) => (await import('#lib/content/markdown/parse-body.ts')).parseBody(source),
      now,
      drafts: process.env.NODE_ENV === 'development',
      log: { warn: (message) => process.emitWarning(message) },
    });
    loaded = { store, edition: store.load(), lookedAt: now() };
    void loaded.edition.then(store.keepCopies, () => undefined);
  } else if (now() - loaded.lookedAt >= lookEvery) {
    const { store, edition } = loaded;
    loaded.lookedAt = now();
    loaded.edition = store.refresh().catch((error: unknown) => {
      process.emitWarning(`the content could not be read; what was read before is shown: ${error}`);
      return edition;
    });
  }
  return loaded.edition;
}
