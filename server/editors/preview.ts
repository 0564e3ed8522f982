import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { addressesIn, atRoot } from '#lib/addresses/addresses.ts';
import { rowOf } from '#lib/addresses/table.ts';
import { hashOf } from '#lib/content/files/hash-of.ts';
import type { Edition, Milestone, Story, Update } from '#lib/content/model/model.ts';
import { publicationLine, publicationOf } from '#lib/editors/publication.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { thingAt } from '#lib/publishing/cards/card-of.ts';
import { describePage, type PageDescription } from '#lib/publishing/page-description.ts';
import type { Language } from '#lib/terms/languages.ts';
import { isError, type Problem } from '#lib/terms/problem.ts';
import type { DeskDoor } from '#server/editors/desk-door.ts';
import { createOwnMachine, type Refusal } from '#server/editors/own-machine.ts';
import { pageFiles } from '#server/editors/page-files.ts';
import { latePage, reloadAddress, reloadScript } from '#server/editors/reload.ts';
import { shareCardHtml } from '#server/editors/share-card.ts';
import { insertSlip, problemList } from '#server/editors/slip.ts';
import type { AskedPage } from '#server/pages/answers.ts';
import type { PageWithOwn } from '#server/pages/finishing/finish-html.ts';
import { headersFor } from '#server/pages/headers.ts';
import type { NextHandler } from '#server/pages/render.ts';

const ownPath = /^\/(?:__reload$|__desk\/|_next\/|__next)/;

/** Pages of the desk that show what is there. */
const lists: ReadonlySet<AskedPage['subject']['of']> = new Set(['desk', 'deskCards']);

/** Milliseconds after a change of code, and after a start, in which the framework may still show what was before. */
const settles = 60_000;
const event = (name: 'edition' | 'code'): string => `event: ${name}\ndata: changed\n\n`;

const refusals: Readonly<Record<Refusal, string>> = {
  403: 'Only pages of the preview itself may ask this.',
  404: 'The preview has no such address.',
  421: 'The preview answers to localhost and to the name in SITE_URL alone: open it there, or start it with SITE_URL=http://NAME:PORT',
};

/** What the framework writes into a page, and may write otherwise at the next look: scripts, links to them and to styles, comments. */
const framework = /<script\b[^>]*>.*?<\/script>|<link\b[^>]*>|<!--.*?-->/gs;

/** Comes anew when something changes; what the editor has opened or closed on the slip stays so. */
const scriptOf = (html: string) => `<script type="module" data-page="${hashOf(html.replace(framework, ''))}">
${reloadScript}
for (const part of document.querySelectorAll('.slip details')) {
  const chosen = sessionStorage.getItem(part.className);
  if (chosen) part.open = chosen === 'open';
  part.firstElementChild.addEventListener('click', () => sessionStorage.setItem(part.className, part.open ? 'closed' : 'open'));
}
</script>`;

/** `2 problems and 1 notice`: what is to be mended, apart from what has aged. */
function counted(problems: readonly Problem[]): string {
  const notices = problems.filter(({ severity }) => severity === 'notice').length;
  const counts = [[problems.length - notices, 'problem'] as const, [notices, 'notice'] as const];
  return counts
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number} ${name}${number === 1 ? '' : 's'}`)
    .join(' and ');
}

function part(name: string, summary: string, content: string, isOpen = false): string {
  return `<details class="slip-part-${name}"${isOpen ? ' open' : ''}><summary>${summary}</summary>${content}</details>`;
}

/** Whether readers see what a page is about: an update stands and falls with its story. */
function statesOf(edition: Edition, { subject }: AskedPage, now: number): string[] {
  const line = (thing: Story | Update | Milestone | undefined) => thing && publicationLine(publicationOf(thing, now));
  if (subject.of === 'milestone') return [line(edition.milestone(subject.id)) ?? []].flat();
  if (subject.of !== 'story' && subject.of !== 'update') return [];
  const update = subject.of === 'update' ? edition.update(subject.slug) : undefined;
  const story = edition.story(update?.story ?? subject.slug);
  const isWithdrawn = edition.withdrawn.some(({ kind, slug }) => kind === subject.of && slug === subject.slug);
  const own = isWithdrawn ? publicationLine({ is: 'withdrawn' }) : line(update ?? story);
  const above = update && line(story);
  return [own, above && `Its story: ${above}`].filter((said) => said !== undefined);
}

/** Names the state of what readers do not see behind every link to it. */
function linkStyle({ stories, updates, milestones }: Edition, html: string, language: Language, now: number): string {
  const addresses = addressesIn(language);
  const links = [
    ...stories.map((story) => ({ href: addresses.story(story), thing: story })),
    ...updates.map((update) => ({ href: addresses.update(update), thing: update })),
    ...milestones.map((milestone) => ({ href: addresses.milestone(milestone), thing: milestone })),
  ].map(({ href, thing }) => ({ href, is: publicationOf(thing, now).is }));
  return links
    .filter(({ href, is }) => is !== 'live' && html.includes(`href="${href}"`))
    .map(({ href, is }) => `a[href="${href}"]::after{content:" (${is})"}`)
    .join('');
}

/** What networks are told of a page; undefined for one that has no words of its own, or is not there. */
function descriptionOf(edition: Edition, { subject, language }: AskedPage): PageDescription | undefined {
  const page = subject.of === 'standingPage' ? edition.page(subject.slug) : undefined;
  const thing = page ?? (subject.of === 'corrections' ? { kind: subject.of } : thingAt(edition, subject));
  return thing && describePage(thing, edition, localeOf(language));
}

export interface Preview {
  /** Adds the state of the page, what is wrong with it, how its link looks, and the reload script. */
  mark(html: string, page: AskedPage): Promise<PageWithOwn>;
  /** Ends a page of the framework's that says what broke. */
  readonly end: string;
  /** Stands for a page until the framework has compiled it. */
  readonly late: string;
  /** Requests that are the preview's own: its event stream, what the desk asks, what the framework's error overlay loads, and what is not meant for this machine. */
  takes(request: IncomingMessage): boolean;
  handle(request: IncomingMessage, response: ServerResponse, next: NextHandler): void;
  /** Whether a WebSocket may be opened; one that may not is told so and ended. */
  mayConnect(request: IncomingMessage, socket: Duplex): boolean;
  /** Tells every open page what has changed. */
  reload(changed: 'edition' | 'code'): void;
  /** Ends every stream, so that open pages stay as they are until another server is there, and takes no other. */
  close(): void;
}

export interface PreviewOptions {
  readonly siteUrl: string;
  readonly edition: () => Edition;
  /** Where the desk's own requests go. */
  readonly desk: DeskDoor;
  /** Elements that begin the desk's code in its pages. */
  readonly deskTags: () => readonly string[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What `npm run dev` adds to the server; production has none of it. */
export function createPreview({ siteUrl, edition, desk, deskTags, now }: PreviewOptions): Preview {
  const open = new Set<ServerResponse>();
  const machine = createOwnMachine(siteUrl);
  // The start is a change of code too.
  let codeChanged = 0;
  let isClosed = false;

  function refuse(response: ServerResponse, status: Refusal): void {
    response.writeHead(status, headersFor('error', 'text/plain; charset=utf-8', siteUrl)).end(`${refusals[status]}\n`);
  }

  function stream(response: ServerResponse): void {
    if (isClosed) {
      // Any answer that is not a stream would tell the page never to ask again.
      response.destroy();
      return;
    }
    for (const [name, value] of Object.entries(headersFor('health', 'text/event-stream', siteUrl))) {
      response.setHeader(name, value);
    }
    // `retry` brings a page back after the server was restarted.
    response.writeHead(200).write('retry: 300\n\n');
    // Who was just coming anew when code was changed has missed the word of it.
    if (performance.now() - codeChanged < settles) response.write(event('code'));
    // The door ends who neither asks nor reads; this one waits on purpose.
    response.socket?.setTimeout(0);
    open.add(response);
    response.on('close', () => open.delete(response));
  }

  function partsOf(here: readonly Problem[], elsewhere: readonly Problem[], page: PageDescription | undefined): string {
    const isPressing = here.some(({ severity }) => severity !== 'notice');
    const parts = [
      here.length === 0 ? '<p>Nothing to mend on this page</p>' : '',
      here.length > 0 ? part('page', `${counted(here)} on this page`, problemList(here), isPressing) : '',
      elsewhere.length > 0 ? part('elsewhere', `${counted(elsewhere)} elsewhere`, problemList(elsewhere)) : '',
      page ? part('share', 'The link when shared', shareCardHtml(page)) : '',
      `<p><a href="${atRoot.desk()}">Desk</a></p>`,
    ];
    return `<div class="slip-parts">${parts.join('')}</div>`;
  }

  return {
    end: `<script type="module">${reloadScript}</script>`,
    late: latePage,
    async mark(html, page) {
      // The desk tells the same of all files at once.
      if (rowOf(page.subject.of).forEditors) {
        const known = html.replace('</head>', `<meta name="desk-token" content="${desk.token}"/></head>`);
        // One in which somebody writes does not come anew by itself.
        const script = lists.has(page.subject.of) ? { script: scriptOf(html) } : {};
        const { html: marked, own } = insertSlip(known, { label: '', lines: [], ...script });
        if (page.subject.of === 'deskCards') return { html: marked, own };
        const tags = deskTags();
        const begun = marked.replace('</body>', `${tags.join('')}</body>`);
        return { html: begun, own: [...own, ...tags], loads: ["'self'"] };
      }
      const shown = edition();
      const files = pageFiles(shown, page.subject);
      const here = shown.problems.filter(({ file }) => files.has(file));
      const description = descriptionOf(shown, page);
      const elsewhere = shown.problems.filter(({ file }) => !files.has(file));
      return insertSlip(html, {
        label: 'For editors',
        lines: [
          ...statesOf(shown, page, now()),
          ...(!description && here.some(isError)
            ? ['Nothing can be shown here until the errors below are mended.']
            : []),
        ],
        more: partsOf(here, elsewhere, description),
        style: linkStyle(shown, html, page.language, now()),
        script: scriptOf(html),
      });
    },
    takes: (request) => machine.refusesHost(request) !== undefined || ownPath.test(request.url ?? ''),
    handle(request, response, next) {
      const isStream = request.url === reloadAddress;
      const isDesk = desk.takes(request);
      const refused = isStream || isDesk ? machine.refusesHost(request) : machine.refusesFramework(request);
      if (refused !== undefined) refuse(response, refused);
      else if (isDesk) desk.handle(request, response);
      else if (isStream) stream(response);
      else void next(request, response);
    },
    mayConnect(request, socket) {
      const refused = machine.refusesSocket(request);
      if (refused === undefined) return true;
      socket.on('error', () => socket.destroy());
      socket.end(`HTTP/1.1 ${refused} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return false;
    },
    reload(changed) {
      if (changed === 'code') codeChanged = performance.now();
      for (const response of open) response.write(event(changed));
    },
    close() {
      isClosed = true;
      for (const response of open) response.end();
    },
  };
}
