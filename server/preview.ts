import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Problem, reportLine } from '#lib/content/problem.ts';
import { headersFor } from '#server/headers.ts';
import type { NextHandler } from '#server/render.ts';

/** Address of the preview's event stream; unknown in production. */
const reloadAddress = '/__reload';

const script = `<script type="module">
new EventSource(${JSON.stringify(reloadAddress)}).addEventListener('edition', () => location.reload());
</script>`;

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function notice(problems: readonly Problem[]): string {
  const shown = problems.filter((problem) => problem.severity !== 'notice');
  if (shown.length === 0) return '';
  const items = shown.map((problem) => `<li>${escapeText(reportLine(problem))}</li>`);
  const title = shown.length === 1 ? '1 problem in the content' : `${shown.length} problems in the content`;
  return `<aside aria-label="Problems in the content"><details open><summary>${title}</summary><ul>${items.join('')}</ul></details></aside>`;
}

/** Puts the editors' problems at the top of a page and lets it reload when the edition changes. */
function markPreview(html: string, problems: readonly Problem[]): string {
  const body = /<body\b[^>]*>/.exec(html);
  if (!body) return html;
  const at = body.index + body[0].length;
  return `${html.slice(0, at)}${notice(problems)}${script}${html.slice(at)}`;
}

export interface Preview {
  /** Adds the problems and the reload script to a page. */
  mark(html: string): string;
  /** Requests that are the preview's own: its event stream, and what the framework's error overlay loads. */
  takes(request: IncomingMessage): boolean;
  handle(request: IncomingMessage, response: ServerResponse, next: NextHandler): void;
  /** Tells every open page that the edition changed. */
  reload(): void;
  close(): void;
}

export interface PreviewOptions {
  readonly siteUrl: string;
  readonly problems: () => readonly Problem[];
}

/** What `npm run dev` adds to the server; production has none of it. */
export function createPreview({ siteUrl, problems }: PreviewOptions): Preview {
  const open = new Set<ServerResponse>();

  function stream(response: ServerResponse): void {
    for (const [name, value] of Object.entries(headersFor('health', 'text/event-stream', siteUrl))) {
      response.setHeader(name, value);
    }
    // `retry` brings a page back after the server was restarted.
    response.writeHead(200).write('retry: 1000\n\n');
    open.add(response);
    response.on('close', () => open.delete(response));
  }

  return {
    mark: (html) => markPreview(html, problems()),
    takes: ({ url = '' }) => url === reloadAddress || url.startsWith('/_next/') || url.startsWith('/__next'),
    handle(request, response, next) {
      if (request.url === reloadAddress) stream(response);
      else void next(request, response);
    },
    reload() {
      for (const response of open) response.write('event: edition\ndata: changed\n\n');
    },
    close() {
      for (const response of open) response.end();
    },
  };
}
