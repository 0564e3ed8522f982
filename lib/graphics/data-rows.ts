import type { DataMatter, DataRow } from '#lib/content/matter/data-schema.ts';
import type { Milestone } from '#lib/content/model/model.ts';
import type { GraphicInput } from '#lib/graphics/graphic.ts';
import { escapeHtml } from '#lib/terms/escape-html.ts';

/** The milestone that a row names, when readers see it. */
export const milestoneOf = ({ milestone }: DataRow, { edition }: GraphicInput): Milestone | undefined =>
  milestone === undefined ? undefined : edition.milestone(milestone);

/** Where a mark leads: to its milestone, else to the first of its sources that can be linked. */
export function addressOfRow(row: DataRow, { sources }: DataMatter, input: GraphicInput): string | undefined {
  const milestone = milestoneOf(row, input);
  if (milestone) return input.addresses.milestone(milestone);
  return row.cite?.flatMap((number) => sources[number - 1]?.url ?? [])[0];
}

/** What a row rests on, for the table: its milestone's title, then the publishers that it cites. */
export function basisOf(row: DataRow, { sources }: DataMatter, input: GraphicInput): string {
  const { texts, joints, dates } = input;
  const publishers = (row.cite ?? []).flatMap((number) => {
    const source = sources[number - 1];
    if (!source) return [];
    return source.date ? texts.sourceOf(source.publisher, dates.partial(source.date)) : source.publisher;
  });
  return [milestoneOf(row, input)?.title ?? [], publishers].flat().join(joints.semicolon);
}

/**
 * A mark that leads somewhere, with a name for those who do not see it; without an address it is the mark alone. Not an `aria-label`: that would
 * have to repeat the words on the mark in their order.
 */
export const linked = (address: string | undefined, name: string, mark: string): string =>
  address === undefined
    ? `<g>${mark}</g>`
    : `<a class="g-link" href="${escapeHtml(address)}"><title>${escapeHtml(name)}</title>${mark}</a>`;

/** The ground of a link: it can be hit between the letters, and is at least 24 units high. */
export const hitArea = (x: number, y: number, width: number, height: number): string => {
  const more = Math.max(0, 24 - height) / 2;
  return `<rect class="g-hit" x="${Math.round(x)}" y="${Math.round(y - more)}" width="${Math.round(width)}" height="${Math.round(height + 2 * more)}"/>`;
};
