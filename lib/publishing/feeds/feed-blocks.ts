import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { Correction, Source } from '#lib/content/matter/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { milestoneDateText } from '#lib/i18n/milestone-date.ts';
import type { Joints } from '#lib/i18n/words.ts';
import { assertNever } from '#lib/terms/assert-never.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

type BlockOf<Kind extends ResolvedBlock['kind']> = Extract<ResolvedBlock, { readonly kind: Kind }>;

export const linkTo = (address: string | undefined, text: string): string =>
  address === undefined ? escapeHtml(text) : `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;

/** The fact box that has a page of its own is cut short, as it is beside a story. */
const ownPage = 'programme';
const mostFacts = 5;
const mostUnknowns = 3;

function publishers(sources: readonly Source[], { list }: Joints): string {
  return [...Map.groupBy(sources, ({ publisher }) => publisher)]
    .map(([publisher, said]) => linkTo(said.find(({ url }) => url !== undefined)?.url, publisher))
    .join(list);
}

function factbox({ factbox: { id, title, facts, unknowns } }: BlockOf<'factbox'>, locale: Locale): string {
  const { texts, dates, addresses } = locale;
  const { joints } = texts;
  const cut = id === ownPage;
  const items = (cut ? facts.slice(0, mostFacts) : facts).map(
    ({ label, value, asOf, sources }) =>
      `<li><strong>${escapeHtml(label + joints.colon.trimEnd())}</strong>${joints.space}${escapeHtml(value)}` +
      `${joints.brackets.join(escapeHtml(texts.asOf(dates.partial(asOf)) + joints.colon) + publishers(sources, joints))}</li>`,
  );
  const open = (cut ? unknowns.slice(0, mostUnknowns) : unknowns).map((unknown) => `<li>${escapeHtml(unknown)}</li>`);
  return [
    `<h3>${escapeHtml(title)}</h3><ul>${items.join('')}</ul>`,
    open.length > 0 ? `<p><strong>${escapeHtml(texts.whatIsNotKnown)}</strong></p><ul>${open.join('')}</ul>` : '',
    cut ? `<p>${linkTo(addresses.programme(), texts.allFacts)}</p>` : '',
  ].join('');
}

function milestones(listed: BlockOf<'timeline'>['milestones'], locale: Locale): string {
  if (listed.length === 0) return '';
  const { texts, addresses } = locale;
  const { joints } = texts;
  const items = listed.map((milestone) => {
    const { id, title, summary, significance } = milestone;
    const more =
      significance === 'major' && summary !== undefined ? `${joints.stop}${joints.space}${escapeHtml(summary)}` : '';
    return `<li>${escapeHtml(milestoneDateText(milestone, locale))}${joints.colon}${linkTo(addresses.milestone({ id }), title)}${more}</li>`;
  });
  const heading = listed.length === 1 ? texts.aboutMilestone : texts.fromTheTimeline;
  return `<h3>${escapeHtml(heading)}</h3><ul>${items.join('')}</ul><p>${linkTo(addresses.timeline(), texts.wholeTimeline)}</p>`;
}

interface Pictured {
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly caption?: string | undefined;
  readonly picture: { readonly width: number; readonly height: number };
}

export function figureHtml({ src, alt, credit, caption, picture }: Pictured, { texts }: Locale): string {
  const size = ` width="${picture.width}" height="${picture.height}"`;
  const words = [caption, texts.figureCredit(credit)].filter((part) => part !== undefined).join(texts.joints.space);
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size}><figcaption>${escapeHtml(words)}</figcaption></figure>`;
}

/** A drawing that is a file is shown; one that lives from the page's own styles is linked to. Its figures come along in both cases. */
function graphic(
  { graphic: { name, delivery, title, width, height, finding, caption, table } }: BlockOf<'graphic'>,
  page: string,
  { addresses }: Locale,
): string {
  const drawing =
    delivery === 'file'
      ? `<img src="${addresses.graphic({ name })}" alt="${escapeHtml(title)}" width="${width}" height="${height}">`
      : `<p>${linkTo(page, title)}</p>`;
  const head = table.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  return [
    `<figure>${drawing}<figcaption><p><strong>${escapeHtml(finding)}</strong> ${escapeHtml(caption)}</p></figcaption></figure>`,
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  ].join('');
}

function quote({ html, speaker, date, source }: BlockOf<'quote'>, { dates, texts: { joints } }: Locale): string {
  const from = source ? joints.space + linkTo(source.url, source.publisher) : '';
  return `<blockquote>${html}</blockquote><p>– ${escapeHtml(speaker + joints.comma + dates.partial(date) + joints.stop)}${from}</p>`;
}

function note({ title, html }: BlockOf<'note'>): string {
  const heading = title === undefined ? '' : `<p><strong>${escapeHtml(title)}</strong></p>`;
  return `<aside>${heading}${html}</aside>`;
}

/**
 * A block as plain HTML that says everything without our style sheet. Addresses in it are still paths from the root.
 * @param page path of the document that it stands in
 */
export function blockHtml(block: ResolvedBlock, page: string, locale: Locale): string {
  switch (block.kind) {
    case 'prose':
      return block.html;
    case 'note':
      return note(block);
    case 'quote':
      return quote(block, locale);
    case 'figure':
      return figureHtml(block, locale);
    case 'factbox':
      return factbox(block, locale);
    case 'timeline':
      return milestones(block.milestones, locale);
    case 'milestone':
      return milestones([block.milestone], locale);
    case 'graphic':
      return graphic(block, page, locale);
    default:
      return assertNever(block);
  }
}

export function correctionsHtml(corrections: readonly Correction[], { texts, dates }: Locale): string {
  if (corrections.length === 0) return '';
  const items = corrections.map(
    ({ date, text }) =>
      `<li><strong>${escapeHtml(dates.partial(date) + texts.joints.colon.trimEnd())}</strong>${texts.joints.space}${escapeHtml(text)}</li>`,
  );
  return `<h2>${escapeHtml(texts.correctionsHere)}</h2><ul>${items.join('')}</ul>`;
}

/** The numbered sources. A title is the publisher's own; a description is our words for it. */
export function sourcesHtml(sources: readonly Source[], { texts, dates }: Locale): string {
  const { joints } = texts;
  const items = sources.map(({ title, description = '', publisher, url, copy, date }) => {
    const when = date ? joints.comma + dates.partial(date) : '';
    const why = copy ? joints.brackets.join(texts.readInCopy) : '';
    return `<li>${linkTo(url, title ?? description)}${joints.stop}${joints.space}${escapeHtml(`${publisher}${when}${why}`)}</li>`;
  });
  return `<h2>${escapeHtml(texts.sources)}</h2><ol>${items.join('')}</ol>`;
}
