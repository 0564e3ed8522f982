import type { RootContent } from 'mdast';
import { pictureNameAt } from '#lib/addresses/addresses.ts';
import { type BodyContext, textOf } from '#lib/content/markdown/tree.ts';
import { isDataName } from '#lib/content/matter/data-schema.ts';
import { slugPattern } from '#lib/content/matter/field-kinds.ts';
import type { Block } from '#lib/content/model/model.ts';
import { graphicNames, isGraphicName } from '#lib/terms/graphic-names.ts';
import type { FactboxId, MilestoneId } from '#lib/terms/ids.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';
import { parsePartialDate } from '#lib/terms/partial-date.ts';
import { rewrittenDate } from '#lib/terms/rewritten-date.ts';
import { isTopic, topics } from '#lib/terms/topics.ts';

export type LeafDirective = Extract<RootContent, { readonly type: 'leafDirective' }>;
export type ContainerDirective = Extract<RootContent, { readonly type: 'containerDirective' }>;

type Attributes = ReadonlyMap<string, string>;

interface Form {
  readonly marker: '::' | ':::';
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly example: string;
}

/** By their names. */
export const directiveForms: Readonly<Record<string, Form>> = {
  factbox: { marker: '::', required: ['id'], optional: [], example: '::factbox{id=programme}' },
  timeline: { marker: '::', required: ['topics'], optional: [], example: '::timeline{topics="crewed training"}' },
  milestone: { marker: '::', required: ['id'], optional: [], example: '::milestone{id=ilrs-2023}' },
  figure: {
    marker: '::',
    required: ['src', 'alt', 'credit'],
    optional: ['caption', 'licence'],
    example: '::figure{src=/images/NAME.jpg alt="What it shows" credit="Who made it" licence="CC BY 4.0"}',
  },
  graphic: { marker: '::', required: ['name'], optional: [], example: '::graphic{name=NAME}' },
  quote: {
    marker: ':::',
    required: ['speaker', 'date', 'source'],
    optional: [],
    example: ':::quote{speaker="Name, office" date="2025-10-30" source=1}',
  },
  note: { marker: ':::', required: [], optional: ['title'], example: ':::note{title="Where sources differ"}' },
};

/** Reports what does not fit the directive's form; the attributes when it fits. */
function attributesOf(
  node: LeafDirective | ContainerDirective,
  marker: Form['marker'],
  context: BodyContext,
): Attributes | undefined {
  const form = directiveForms[node.name];
  if (!form) {
    const known = Object.keys(directiveForms);
    context.report(
      'error',
      node,
      `${marker}${node.name} is not known${didYouMean(node.name, known) || `; there are ${known.join(', ')}`}`,
    );
    return undefined;
  }
  if (form.marker !== marker) {
    context.report(
      'error',
      node,
      `${node.name} is written with ${form.marker === '::' ? 'two colons' : 'three colons and closed by a line :::'}; write ${form.example}`,
    );
    return undefined;
  }
  const attributes = new Map(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, (value ?? '').trim()]),
  );
  const allowed = [...form.required, ...form.optional];
  const strange = [...attributes.keys()].filter((name) => !allowed.includes(name));
  for (const name of strange) {
    context.report(
      'error',
      node,
      `${marker}${node.name} has no "${name}"${didYouMean(name, allowed) || `; write ${form.example}`}`,
    );
  }
  const missing = form.required.filter((name) => !attributes.get(name));
  for (const name of missing)
    context.report('error', node, `${marker}${node.name} needs ${name}; write ${form.example}`);
  return strange.length + missing.length === 0 ? attributes : undefined;
}

function timeline(wanted: readonly string[], node: LeafDirective, { report }: BodyContext): Block | undefined {
  const strange = wanted.filter((topic) => !isTopic(topic));
  for (const topic of strange) {
    const cure = didYouMean(topic, topics) || `; there are ${topics.join(', ')}`;
    report('error', node, `"${topic}" is not a topic${cure}`);
  }
  return strange.length === 0
    ? { kind: 'timeline', topics: topics.filter((topic) => wanted.includes(topic)) }
    : undefined;
}

function figure(attributes: Attributes, node: LeafDirective, context: BodyContext): Block | undefined {
  const [src = '', alt = '', credit = '', caption = '', licence = ''] = [
    'src',
    'alt',
    'credit',
    'caption',
    'licence',
  ].map((name) => attributes.get(name));
  const picture = pictureNameAt(src);
  if (picture === undefined) {
    context.report(
      'error',
      node,
      `"${src}" is not a picture of ours; write /images/NAME, the name of a file in content/images`,
    );
    return undefined;
  }
  context.refer({ to: 'picture', target: picture, severity: 'error' }, node);
  if (licence === '')
    context.report('warning', node, 'the picture has no licence; add licence="CC BY 4.0", or whatever lets us show it');
  return {
    kind: 'figure',
    src,
    alt,
    credit,
    ...(caption === '' ? {} : { caption }),
    ...(licence === '' ? {} : { licence }),
  };
}

function leafBlock(name: string, attributes: Attributes, node: LeafDirective, context: BodyContext): Block | undefined {
  const get = (attribute: string) => attributes.get(attribute) ?? '';
  switch (name) {
    case 'factbox':
    case 'milestone': {
      const id = get('id');
      if (!slugPattern.test(id)) {
        context.report('error', node, `"${id}" is not the name of a file; use a-z, 0-9 and hyphens`);
        return undefined;
      }
      context.refer({ to: name, target: id, severity: 'error' }, node);
      return name === 'factbox'
        ? { kind: 'factbox', id: id as FactboxId }
        : { kind: 'milestone', id: id as MilestoneId };
    }
    case 'timeline':
      return timeline(get('topics').split(/[\s,]+/), node, context);
    case 'figure':
      return figure(attributes, node, context);
    case 'graphic': {
      const graphic = get('name');
      if (isGraphicName(graphic)) {
        if (isDataName(graphic)) context.refer({ to: 'data', target: graphic, severity: 'error' }, node);
        return { kind: 'graphic', name: graphic };
      }
      const cure = didYouMean(graphic, graphicNames) || `; there are ${graphicNames.join(', ')}`;
      context.report('error', node, `there is no graphic "${graphic}"${cure}`);
      return undefined;
    }
    default:
      return undefined;
  }
}

/** A `::directive` on a line of its own as a block; undefined, and a report, when it cannot be used. */
export function readLeaf(node: LeafDirective, context: BodyContext): Block | undefined {
  const attributes = attributesOf(node, '::', context);
  if (node.children.length > 0) {
    const lost = textOf({ type: 'paragraph', children: node.children }).slice(0, 60);
    context.report('warning', node, `the words "${lost}" in the brackets are not shown; write them as a paragraph`);
  }
  return attributes && leafBlock(node.name, attributes, node, context);
}

/** A `:::directive` with what stands in it. @param html of its content, rendered */
export function readContainer(node: ContainerDirective, html: string, context: BodyContext): Block | undefined {
  const { source, report } = context;
  const attributes = attributesOf(node, ':::', context);
  const written = source.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  if (!/\n[ \t]*:{3,}[ \t]*$/.test(written))
    report('error', node, `:::${node.name} is not closed; add a line ::: after its text`);
  if (!attributes) return undefined;
  if (html === '') report('error', node, `:::${node.name} is empty; write its text before the closing :::`);
  const label = shownLabelOf(node, attributes, report);
  if (node.name === 'note') {
    const title = attributes.get('title') || label;
    return { kind: 'note', html, ...(title === '' ? {} : { title }) };
  }
  return quote(html, attributes, node, context);
}

function quote(
  html: string,
  attributes: Attributes,
  node: ContainerDirective,
  context: BodyContext,
): Block | undefined {
  const { source, report } = context;
  const date = parsePartialDate(attributes.get('date') ?? '');
  if (!date) {
    const written = attributes.get('date') ?? '';
    const cure = rewrittenDate(written) ?? '2011, 2011-08 or 2011-08-12';
    report('error', node, `"${written}" is not a date; write ${cure}`);
  }
  const number = Number(attributes.get('source'));
  const isListed = Number.isInteger(number) && number >= 1 && number <= source.sources;
  if (!isListed)
    report(
      'error',
      node,
      `:::quote names source ${attributes.get('source') ?? ''}, which is not in the list of sources; correct the number`,
    );
  if (!date || !isListed) return undefined;
  return {
    kind: 'quote',
    id: context.cite(number),
    html,
    speaker: attributes.get('speaker') ?? '',
    date,
    source: number,
  };
}

function labelOf(node: ContainerDirective): string {
  const first = node.children.at(0);
  return first?.type === 'paragraph' && first.data?.directiveLabel ? textOf(first) : '';
}

/** A note's words in brackets are its title, unless it has another; those of a quotation have no place. */
function shownLabelOf(node: ContainerDirective, attributes: Attributes, report: BodyContext['report']): string {
  const label = labelOf(node);
  if (label === '' || (node.name === 'note' && !attributes.get('title'))) return label;
  const cure = 'write them between this line and :::';
  report('warning', node, `the words "${label.slice(0, 60)}" in the brackets are not shown; ${cure}`);
  return '';
}
