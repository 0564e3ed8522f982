import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { formatProblem, type Problem } from '#lib/terms/problem.ts';
import type { PageWithOwn } from '#server/pages/finishing/finish-html.ts';

/** What stands above a page that only editors see: a slip, as one is clipped to a proof. */
export interface Slip {
  /** Name of the slip for who cannot see where it stands. */
  readonly label: string;
  /** Whether readers see this, and until when the link holds. The first line is the strongest. */
  readonly lines: readonly string[];
  readonly showsLastGood?: boolean;
  /** Finished markup beneath the lines: problems, what an editor may unfold. */
  readonly more?: string;
  /** Rules of this page's own, which follow those of every slip. */
  readonly style?: string;
  /** A whole `<script>` at the end of the slip. */
  readonly script?: string;
  /** Tells search engines to stay away. */
  readonly isPrivate?: boolean;
}

const style = readFileSync(join(import.meta.dirname, 'slip.css'), 'utf8');

/** The one line of a report with the position first, so that the eye finds where to go. */
function problemItem(problem: Problem): string {
  const position = `${problem.file}:${problem.line}:${problem.column}`;
  const said = formatProblem(problem).slice(position.length + 1);
  const strength = problem.severity === 'error' ? 'Error' : problem.severity === 'warning' ? 'Warning' : 'Notice';
  return `<li><strong>${strength}</strong> <bdi>${escapeHtml(position)}</bdi> <span dir="auto">${escapeHtml(said)}</span></li>`;
}

export const problemList = (problems: readonly Problem[]): string =>
  problems.length === 0 ? '' : `<ul class="slip-problems">${problems.map(problemItem).join('')}</ul>`;

function slipHtml({ label, lines, showsLastGood = false, more = '', script = '' }: Slip): string {
  const state = lines
    .map((line, index) => `<p${index === 0 ? ' class="slip-state"' : ''}>${escapeHtml(line)}</p>`)
    .join('');
  const stale = showsLastGood ? '<p>What you see is the file as it was before it had the errors below.</p>' : '';
  const body = state + stale + more;
  return `${body === '' ? '' : `<aside aria-label="${escapeHtml(label)}" class="slip">${body}</aside>`}${script}`;
}

const robots = '<meta name="robots" content="noindex, nofollow, noarchive"/>';

/** Puts a slip above a page, with its style in the head. A page without head and body is left as it is. */
export function insertSlip(html: string, slip: Slip): PageWithOwn {
  const head = html.indexOf('</head>');
  const body = /<body\b[^>]*>/.exec(html);
  const markup = slipHtml(slip);
  if (head < 0 || !body || (markup === '' && !slip.isPrivate && !slip.style)) return { html, own: [] };
  const at = body.index + body[0].length;
  const styles = `<style>${style}${slip.style ?? ''}</style>`;
  const added = (slip.isPrivate ? robots : '') + styles;
  return {
    html: html.slice(0, head) + added + html.slice(head, at) + markup + html.slice(at),
    own: [styles, ...(slip.script === undefined ? [] : [slip.script])],
  };
}
