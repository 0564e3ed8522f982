import { LRUCache } from 'lru-cache';
import { subjectOfFile } from '#lib/content/files/subject-of-file.ts';
import { withEdition } from '#lib/content/store/current-edition.ts';
import type { Unsaved, UnsavedFile } from '#lib/content/store/unsaved.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';
import { revealedPage } from '#server/editors/revealed-page.ts';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import type { ReaderScripts } from '#server/pages/finishing/reader-script.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';
import { LateRender, type Render } from '#server/pages/render.ts';

interface UnsavedPage {
  /**
   * Address at which it is kept. Where a text makes none, because of a fault or because its kind has no page, that of the last one that it
   * made; null when it never made one.
   */
  readonly page: string | null;
  /** The framework still compiles it: it comes when it is asked for again. */
  readonly isLate: boolean;
}

export interface UnsavedPages {
  /** Makes the page that readers would get. */
  readonly make: (at: Omit<UnsavedFile, 'bytes'>, unsaved: Unsaved) => Promise<UnsavedPage>;
  /** What stands at such an address, as long as it is kept. */
  readonly at: (path: string) => Finished | undefined;
}

export interface UnsavedPagesOptions {
  readonly render: Render;
  /** Origin without a trailing slash. */
  readonly siteUrl: string;
  readonly scripts?: ReaderScripts;
  readonly onFailure: (what: string, error: unknown) => void;
}

/** A desk looks at the last one, and shows the one before until that has come. */
const mostKept = 20;
const addressOfPage = (number: number): string => `/__desk/pages/${number}`;

/** Pages of texts that are being written, each under a number of its own, for the desk to show in a frame. */
export function createUnsavedPages({ render, siteUrl, scripts, onFailure }: UnsavedPagesOptions): UnsavedPages {
  const kept = new LRUCache<string, Finished>({ max: mostKept });
  const latest = new LRUCache<string, string>({ max: mostKept });
  const surroundings = { secure: siteUrl.startsWith('https:'), embeddable: false, framedByOwn: true };
  let made = 0;

  const lastOf = (file: string): string | null => {
    const address = latest.get(file);
    return address !== undefined && kept.get(address) ? address : null;
  };

  async function pageOf({ kind, name, language }: Omit<UnsavedFile, 'bytes'>, { edition }: Unsaved) {
    const subject = subjectOfFile(kind, name);
    const page = subject && revealedPage(subject, edition, language ?? defaultLanguage);
    if (page === undefined) return undefined;
    const { status, body } = await withEdition(edition, () => render(page));
    if (status !== 200) throw new Error(`${page} was rendered with status ${status}`);
    const { html, policy } = finishHtml(body.toString('utf8'), surroundings, scripts);
    const headers = headersFor('preview', 'text/html; charset=utf-8', siteUrl);
    headers['Content-Security-Policy'] = policy;
    return { status, headers, body: Buffer.from(html) };
  }

  function keep(file: string, page: Finished): string {
    const last = lastOf(file);
    if (last !== null && kept.get(last)?.body.equals(page.body)) return last;
    made += 1;
    const address = addressOfPage(made);
    kept.set(address, page);
    latest.set(file, address);
    return address;
  }

  return {
    async make(at, unsaved) {
      const last = { page: lastOf(at.file), isLate: false };
      if (unsaved.record.kind === 'unusable' && last.page !== null) return last;
      try {
        const page = await pageOf(at, unsaved);
        return page ? { page: keep(at.file, page), isLate: false } : last;
      } catch (error) {
        if (error instanceof LateRender) return { ...last, isLate: true };
        onFailure(`the page beside ${at.file} could not be made`, error);
        return last;
      }
    },
    at: (path) => kept.get(path),
  };
}
