import { setImmediate as nextTurn } from 'node:timers/promises';
import { addressesIn } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { defaultLanguage, languages } from '#lib/terms/languages.ts';
import { type Answers, askedAt } from '#server/pages/answers.ts';
import type { PageCache } from '#server/pages/page-cache.ts';

export interface Warming {
  /** Makes the most read pages anew in the background. Called again meanwhile, it begins anew. Resolves when it is done or overtaken. */
  begin(): Promise<void>;
  /** From now on nothing is made for later. */
  stop(): void;
}

export interface WarmingOptions {
  readonly answers: Answers;
  readonly cache: Pick<PageCache, 'takeMostRead' | 'quiet'>;
  readonly edition: () => Edition;
  readonly onFailure: (address: string, error: unknown) => void;
}

const mostPages = 32;

const addresses = addressesIn(defaultLanguage);
const fronts = languages.map((language) => addressesIn(language).front());

/** After a start nobody has read anything yet: one page of each kind, so that the framework has loaded its part as well. */
function onePageOfEachKind({ stories, updates, milestones }: Edition): string[] {
  return [
    ...stories.slice(0, 1).map(({ slug }) => addresses.story({ slug })),
    ...updates.slice(0, 1).map(({ slug }) => addresses.update({ slug })),
    ...milestones.slice(-1).map(({ id }) => addresses.milestone({ id })),
    addresses.timeline(),
    addresses.programme(),
    addresses.stories(),
    '/no/such-page',
  ];
}

/**
 * Renders again what readers ask for most, so that hardly one of them waits after a publish. One page after the other,
 * each only when no reader is waiting for a render, and by the ordinary decision: a page that is gone is not rendered.
 */
export function createWarming({ answers, cache, edition, onFailure }: WarmingOptions): Warming {
  let run = 0;
  let hasBegun = false;
  let stopped = false;
  return {
    async begin() {
      run += 1;
      const own = run;
      const mostRead = cache.takeMostRead(mostPages);
      const pages = new Set([...fronts, ...mostRead, ...(hasBegun ? [] : onePageOfEachKind(edition()))]);
      hasBegun = true;
      for (const address of [...pages].slice(0, mostPages)) {
        await nextTurn();
        await cache.quiet();
        if (stopped || own !== run) return;
        try {
          await answers.of(askedAt(address));
        } catch (error) {
          onFailure(address, error);
        }
      }
    },
    stop() {
      stopped = true;
    },
  };
}
