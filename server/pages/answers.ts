import { atRoot, languageAt, readAddress, type Subject, type SubjectOf } from '#lib/addresses/addresses.ts';
import type { Edition } from '#lib/content/model/model.ts';
import { withSearchAnswer } from '#lib/publishing/search/given-answer.ts';
import { defaultLanguage, type Language, languages } from '#lib/terms/languages.ts';
import type { Assets } from '#server/pages/assets.ts';
import { errorAnswer } from '#server/pages/error-page.ts';
import { finishHtml, type PageWithOwn } from '#server/pages/finishing/finish-html.ts';
import type { ReaderScripts } from '#server/pages/finishing/reader-script.ts';
import { headersFor, kindOf } from '#server/pages/headers.ts';
import { type Finished, type Kept, toKept } from '#server/pages/kept.ts';
import type { PageCache } from '#server/pages/page-cache.ts';
import { LateRender, type Render, type Rendered } from '#server/pages/render.ts';
import { type Standing, standingOf } from '#server/pages/standing.ts';
import type { Search } from '#server/search/search.ts';

export interface AnswersOptions {
  readonly edition: () => Edition;
  readonly render: Render;
  readonly cache: PageCache;
  readonly assets: Assets;
  /** Origin without a trailing slash. */
  readonly siteUrl: string;
  /** Told when an answer of ours stood in for one that could not be made. */
  readonly onFailure: (address: string, error: unknown) => void;
  /** What the editors' preview adds to a page. */
  readonly preview?: {
    readonly mark: (html: string, page: AskedPage) => Promise<PageWithOwn>;
    /** Ends a page on which something broke: it comes anew when that is mended. */
    readonly end: string;
    /** Stands for a page that is still being compiled, until that is there. */
    readonly late: string;
  };
  readonly scripts?: ReaderScripts;
  /** Without it the page of the search says that there is none. */
  readonly search?: Pick<Search, 'ask'>;
}

/** An address of the site, in canonical form: the path from the root with only the parameters that its route reads. */
export interface AskedPage {
  readonly do: 'page';
  readonly address: string;
  readonly subject: Subject;
  readonly language: Language;
}

/** What was asked for, without what depends on the moment or on the visitor. */
export type Asked =
  /** `language`: of the page that says so. */
  | { readonly do: 'refuse'; readonly status: 400 | 405 | 414 | 417; readonly language?: Language }
  | { readonly do: 'redirect'; readonly location: string }
  | { readonly do: 'asset'; readonly path: string }
  /** The page for what is not there comes in the language of the address. */
  | { readonly do: 'unknown'; readonly language: Language }
  | AskedPage;

/** @param address canonical, as it was given to be kept */
export function askedAt(address: string): Asked {
  const [path = '', query] = address.split('?');
  const read = readAddress(decodeURIComponent(path), query);
  return read ? { do: 'page', address, ...read } : { do: 'unknown', language: languageAt(path) };
}

export interface Answers {
  /** Where an address leads, for whoever asks: readers and the warming after a publish. @throws when it cannot be made */
  of(asked: Asked): Kept | Promise<Kept>;
  /** Whether the front page could be made since the start. */
  isReady(): boolean;
}

/** Statuses by which oEmbed tells the asking site why there is nothing to show (https://oembed.com/#section2.3.5). */
const oembedRefusals: ReadonlySet<number> = new Set([400, 404, 501]);
const notFoundPageIn = (language: Language): string => `/${language}/not-found-page`;
const notFoundPages: ReadonlySet<string> = new Set(languages.map(notFoundPageIn));

/** What the preview compiles for longer than anybody waits says so, and asks again by itself. */
const orLate = (rendered: Promise<Rendered>, late: string): Promise<Rendered> =>
  rendered.catch((error: unknown) => {
    if (!(error instanceof LateRender)) throw error;
    return { status: 503, contentType: 'text/html; charset=utf-8', body: Buffer.from(late) };
  });

/** Turns an address into an answer: the gate's decision, what the edition knows of it, then what is kept. */
export function createAnswers(options: AnswersOptions): Answers {
  const { edition, render, cache, assets, siteUrl, onFailure, preview, scripts, search } = options;
  const secure = siteUrl.startsWith('https:');
  let ready = false;

  async function finish(
    page: string,
    { contentType, body }: Rendered,
    status: number,
    about?: AskedPage,
  ): Promise<Finished> {
    const kind = kindOf(page);
    if (!contentType.startsWith('text/html')) {
      return { status, headers: headersFor(kind, contentType, siteUrl, body), body };
    }
    const source = body.toString('utf8');
    const surroundings = { secure, embeddable: kind === 'embed' };
    const marked = preview && about ? await preview.mark(source, about) : { html: source, own: [], loads: [] };
    const { html, policy } = finishHtml(marked.html, surroundings, scripts, marked.own, marked.loads);
    const headers = headersFor(kind, 'text/html; charset=utf-8', siteUrl);
    headers['Content-Security-Policy'] = policy;
    return { status, headers, body: Buffer.from(html) };
  }

  /**
   * Renders an internal page, such as the one for unknown addresses, under a status of our own.
   * @param about what was asked for, where editors are told about it
   */
  async function make(page: string, status: number, about?: AskedPage): Promise<Finished> {
    const rendered = await (preview ? orLate(render(page), preview.late) : render(page));
    if (oembedRefusals.has(rendered.status) && page.startsWith(atRoot.oembed())) {
      return finish(page, rendered, rendered.status, about);
    }
    if (rendered.status === 200) return finish(page, rendered, status, about);
    if (rendered.status === 404 && !notFoundPages.has(page))
      return make(notFoundPageIn(about?.language ?? defaultLanguage), 404, about);
    if (preview) {
      // The framework's overlay tells an engineer what broke.
      const { contentType, status: broken } = rendered;
      const body = contentType.startsWith('text/html')
        ? Buffer.concat([rendered.body, Buffer.from(preview.end)])
        : rendered.body;
      return { status: broken, headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' }, body };
    }
    throw new Error(`${page} was rendered with status ${rendered.status}`);
  }

  function redirect(location: string): Kept {
    const headers = headersFor('page', 'text/plain; charset=utf-8', siteUrl);
    headers.Location = location;
    return toKept({ status: 308, headers, body: Buffer.from(`${location}\n`) });
  }

  const page = (address: string, status: 200 | 404 | 410, about?: AskedPage) =>
    cache.get(address, () => make(address, status, about));

  async function notFoundInTime(answer: Promise<Kept>, page: string, language: Language): Promise<Kept> {
    try {
      return await answer;
    } catch (error) {
      onFailure(page, error);
      return toKept(errorAnswer(404, siteUrl, language));
    }
  }

  /** All unknown addresses of a language share one page, so that they cost no render and fill no cache. */
  function notFound(language: Language): Kept | Promise<Kept> {
    const address = notFoundPageIn(language);
    const answer = page(address, 404);
    return answer instanceof Promise ? notFoundInTime(answer, address, language) : answer;
  }

  /** The same for what cannot be shown: an editor finds out why. */
  const absent = (about: AskedPage) =>
    preview
      ? cache.get(about.address, () => make(notFoundPageIn(about.language), 404, about))
      : notFound(about.language);

  /** The index is asked before the page is rendered; what could not be answered now is not kept. */
  async function makeFound(about: AskedPage, { q: words, only }: SubjectOf<'search'>, { ask }: Pick<Search, 'ask'>) {
    const { language, address } = about;
    const answer = words === undefined ? ({ is: 'ready' } as const) : await ask({ words, language, only });
    const finished = await withSearchAnswer(answer, () => make(address, 200, about));
    if (answer.is !== 'away') return finished;
    return { ...finished, headers: { ...finished.headers, 'Cache-Control': 'no-store' } };
  }

  function live(about: AskedPage): Kept | Promise<Kept> {
    const { address, subject } = about;
    if (subject.of === 'search' && search) {
      return cache.get(address, () => makeFound(about, subject, search));
    }
    const answer = page(address, 200, about);
    if (subject.of === 'front' && !ready) {
      void Promise.resolve(answer).then(
        () => {
          ready = true;
        },
        () => undefined,
      );
    }
    return answer;
  }

  function answerFor(standing: Standing, about: AskedPage): Kept | Promise<Kept> {
    switch (standing.is) {
      case 'live':
        return live(about);
      case 'moved':
        return redirect(standing.location);
      case 'withdrawn':
        return page(standing.page, 410, about);
      case 'answered at':
        return page(standing.address, 200);
      case 'known to a text':
        return standing.ask().then((found) => answerFor(found, about));
      case 'absent':
        return absent(about);
    }
  }

  return {
    isReady: () => ready,
    of(asked) {
      switch (asked.do) {
        case 'refuse':
          return toKept(errorAnswer(asked.status, siteUrl, asked.language));
        case 'redirect':
          return redirect(asked.location);
        case 'asset':
          return assets.get(asked.path) ?? notFound(defaultLanguage);
        case 'unknown':
          return notFound(asked.language);
        case 'page':
          return answerFor(standingOf(edition(), asked.subject, asked.language), asked);
      }
    },
  };
}
