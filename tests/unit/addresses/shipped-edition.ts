import type { Edition } from '#lib/content/model/model.ts';
import { openStore } from '#tests/fixtures/open-store.ts';

/** What the repository publishes, as readers see it now. */
export const shippedEdition = (): Promise<Edition> => openStore('content', { now: Date.now, drafts: false }).load();
