import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type BodyContext, inlineElement, linkElement, text, textOf } from '#lib/content/markdown/tree.ts';
import { didYouMean } from '#lib/terms/nearest-name.ts';

type TextDirective = Extract<PhrasingContent, { readonly type: 'textDirective' }>;

/** Codes that `:lang` takes → what the element says. */
const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: { lang: 'zh-Hans' },
  ur: { lang: 'ur', dir: 'rtl' },
};

/** Its own source as text: `a:b` in a sentence is read as a directive, but was not meant as one. */
function restore(node: TextDirective, markdown: string): PhrasingContent[] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const first = node.children.at(0)?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return [text(markdown.slice(start, end))];
  return [text(markdown.slice(start, first)), ...node.children, text(markdown.slice(last, end))];
}

/** Words in the braces that nothing reads. */
function reportStrangeAttributes(node: TextDirective, known: readonly string[], { report }: BodyContext): void {
  const strange = Object.keys(node.attributes ?? {}).filter((name) => !known.includes(name));
  if (strange.length > 0)
    report('warning', node, `:${node.name} does not read "${strange.join(' ').slice(0, 60)}"; delete it`);
}

function cite(node: TextDirective, context: BodyContext): PhrasingContent[] {
  const { source, labels, report } = context;
  const written = textOf({ type: 'paragraph', children: node.children });
  if (!/^\s*\d+(\s*,\s*\d+)*\s*$/.test(written)) {
    report('error', node, `":cite[${written}]" does not name sources by number; write :cite[1] or :cite[1,3]`);
    return [];
  }
  const numbers = written.split(',').map(Number);
  for (const number of numbers.filter((value) => value < 1 || value > source.sources)) {
    const listed = source.sources === 1 ? 'there is 1 source' : `there are ${source.sources} sources`;
    report('error', node, `cites source ${number}, but ${listed}; correct the number or add the source`);
  }
  const links = numbers.flatMap((number, index): PhrasingContent[] => {
    const link = linkElement(`#source-${number}`, { id: context.cite(number), ariaLabel: labels.source(number) }, [
      text(String(number)),
    ]);
    return index === 0 ? [link] : [text(labels.sourceComma), link];
  });
  return [inlineElement('sup', { className: ['cite'] }, links)];
}

function languageRun(node: TextDirective, context: BodyContext): PhrasingContent[] {
  const code = Object.keys(node.attributes ?? {})[0] ?? '';
  const properties = languages[code];
  if (node.children.length === 0) {
    context.report('error', node, ':lang marks no words; write :lang[天宫]{zh} or :lang[…]{ur}');
    return [];
  }
  if (properties) return [inlineElement('bdi', properties, node.children)];
  context.report('error', node, `:lang does not know "${code}"; write :lang[天宫]{zh} or :lang[…]{ur}`);
  return node.children;
}

/** A letter or digit before the colon makes it part of a word. */
function standsAlone(node: TextDirective, markdown: string): boolean {
  const before = markdown[(node.position?.start.offset ?? 0) - 1];
  return before === undefined || !/[\p{L}\p{N}]/u.test(before);
}

/** Turns `:cite[…]` and `:lang[…]{…}` into elements and every other `a:b` back into what was typed. */
export function resolveInlineDirectives(tree: Root, context: BodyContext): void {
  const { markdown } = context.source;
  visit(tree, 'textDirective', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const { name } = node;
    const isMeant = node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0;
    let replacement: PhrasingContent[];
    if (name === 'cite') {
      reportStrangeAttributes(node, [], context);
      replacement = cite(node, context);
    } else if (name === 'lang') {
      reportStrangeAttributes(node, Object.keys(node.attributes ?? {}).slice(0, 1), context);
      replacement = languageRun(node, context);
    } else {
      if (isMeant && standsAlone(node, markdown)) {
        context.report(
          'error',
          node,
          `:${name} is not known in a text${didYouMean(name, ['cite', 'lang']) || '; write :cite[1] or :lang[天宫]{zh}'}`,
        );
      }
      replacement = restore(node, markdown);
    }
    parent.children.splice(index, 1, ...replacement);
    return name === 'cite' ? [SKIP, index + replacement.length] : index;
  });
}
