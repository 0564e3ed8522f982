import { withEdition } from '#lib/content/store/current-edition.ts';
import { findPreviewed, type Previewed } from '#lib/editors/find-previewed.ts';
import { previewHoldsUntil } from '#lib/editors/preview-token.ts';
import { moment, publicationLine } from '#lib/editors/publication.ts';
import type { Language } from '#lib/terms/languages.ts';
import { revealedPage } from '#server/editors/revealed-page.ts';
import { insertSlip, problemList } from '#server/editors/slip.ts';
import { inlineWithheld } from '#server/editors/withheld-pictures.ts';
import { errorAnswer } from '#server/pages/error-page.ts';
import { finishHtml } from '#server/pages/finishing/finish-html.ts';
import type { ReaderScripts } from '#server/pages/finishing/reader-script.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { Finished } from '#server/pages/kept.ts';
import type { Render } from '#server/pages/render.ts';
import type { Content } from '#server/publishing/content.ts';

export interface SignedPreviews {
  /**
   * What a signed link shows; undefined when the token does not show this slug now, or there is no such thing: the answer is then that of
   * any unknown address.
   */
  open(slug: string, token: string, language: Language): Promise<Finished> | undefined;
}

export interface SignedPreviewOptions {
  /** Without it no link is right. */
  readonly secret: string | undefined;
  readonly content: Pick<Content, 'current' | 'records' | 'reveal'>;
  readonly render: Render;
  /** Origin without a trailing slash. */
  readonly siteUrl: string;
  readonly scripts?: ReaderScripts;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Previews are rendered anew each time: one after the other, so that a link which many open at once takes no more than every other turn. */
const mostWaiting = 32;

const unshownPage = (language: Language): string => `/${language}/unshown-page`;

function stateOf({ publication }: Previewed, isShown: boolean): string {
  if (!isShown) return 'It cannot be shown as it stands.';
  if (!publication) return 'Not published.';
  return publicationLine(publication) ?? 'It is published: readers see it at its own address.';
}

/**
 * Shows single things to who holds a signed link, outside the page cache. Each is rendered with an edition of its own, which nobody else
 * sees (withEdition); whatever else the page shows is what readers see.
 */
export function createSignedPreviews(options: SignedPreviewOptions): SignedPreviews {
  const { secret, content, render, siteUrl, scripts, now } = options;
  const secure = siteUrl.startsWith('https:');
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function make(previewed: Previewed, until: number, language: Language): Promise<Finished> {
    const edition = await content.reveal(previewed.reveal);
    const unshown = unshownPage(language);
    const { kind, slug } = previewed;
    let page = revealedPage({ of: kind, slug }, edition, language) ?? unshown;
    let rendered = await withEdition(edition, () => render(page));
    if (rendered.status !== 200 && page !== unshown) {
      page = unshown;
      rendered = await withEdition(edition, () => render(page));
    }
    if (rendered.status !== 200) throw new Error(`${page} was rendered with status ${rendered.status}`);
    const pictured = await inlineWithheld(rendered.body.toString('utf8'), edition, content.current());
    const marked = insertSlip(pictured.html, {
      label: 'Preview',
      lines: [
        `Preview, holds until ${moment(until)}.`,
        stateOf(previewed, page !== unshown),
        ...(pictured.isCut
          ? ['It has more pictures than a preview can hold: the last of them are not shown here.']
          : []),
      ],
      more: problemList(
        edition.problems.filter(({ file, severity }) => file === previewed.file && severity !== 'notice'),
      ),
      showsLastGood: previewed.showsLastGood,
      isPrivate: true,
    });
    const { html, policy } = finishHtml(
      marked.html,
      { secure, embeddable: false, inlinePictures: pictured.inlined },
      scripts,
      marked.own,
    );
    const headers = headersFor('preview', 'text/html; charset=utf-8', siteUrl);
    headers['Content-Security-Policy'] = policy;
    return { status: 200, headers, body: Buffer.from(html) };
  }

  return {
    open(slug, token, language) {
      const until = previewHoldsUntil(secret, slug, token, now());
      const previewed = until === undefined ? undefined : findPreviewed(content.records, slug, language, now());
      if (until === undefined || !previewed) return undefined;
      if (waiting >= mostWaiting) return Promise.resolve(errorAnswer(503, siteUrl, language));
      waiting += 1;
      const made = turn.then(() => make(previewed, until, language));
      turn = made
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1;
        });
      return made;
    },
  };
}
