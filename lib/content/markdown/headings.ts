import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { beginsLikePart, keptFromHeadings } from '#lib/addresses/fragments.ts';
import { type BodyContext, linkElement, text, textOf } from '#lib/content/markdown/tree.ts';
import type { Heading } from '#lib/content/model/model.ts';

/** Gives headings of level 2 to 4 an id made from their text and a visible link to themselves. */
export function anchorHeadings(tree: Root, { source, labels, report }: BodyContext): readonly Heading[] {
  const slugger = new GithubSlugger();
  for (const id of [...keptFromHeadings, `${source.slug}-footnotes`]) slugger.slug(id);
  const isTaken = (id: string) => beginsLikePart(id) || id.startsWith(`${source.slug}-fn`);
  const headings: Heading[] = [];
  visit(tree, 'heading', (node, index, parent) => {
    if (node.depth === 1) {
      report('warning', node, "a heading with one # is the page's own title; begin with ##");
      node.depth = 2;
    }
    const title = textOf(node).replace(/\s+/g, ' ').trim();
    if (title === '') {
      report('warning', node, 'the heading is empty, so it is not shown; write its text or delete it');
      if (parent && index !== undefined) parent.children.splice(index, 1);
      return index;
    }
    if (node.depth > 4) return undefined;
    const id = slugger.slug(isTaken(slug(title)) ? `section ${title}` : title) || slugger.slug('section');
    headings.push({ level: node.depth, id, text: title });
    node.data = { ...node.data, hProperties: { id } };
    node.children.push(
      text(' '),
      linkElement(`#${id}`, { className: ['anchor'], ariaLabel: labels.linkToSection(title) }, [text('#')]),
    );
    return undefined;
  });
  return headings;
}
