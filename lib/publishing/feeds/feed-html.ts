import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { absoluteAddress } from '#lib/publishing/addresses.ts';

/** All that an element may say to a feed reader; classes, ids and roles belong to our pages. */
const kept = ['href', 'src', 'alt', 'width', 'height', 'lang', 'dir', 'scope', 'start', 'title'];

export const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

/** Links that only serve a reader on the page: a heading's own link, and the way back from a footnote. */
const servesThePage = (element: Element): boolean => hasClass(element, 'anchor') || hasClass(element, 'footnote-back');

/** Takes out the links that only serve the page, with the space before each. */
export function dropPageLinks(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !servesThePage(element)) return undefined;
    const before = parent.children[index - 1];
    if (before?.type === 'text') before.value = before.value.trimEnd();
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** An address as it holds anywhere: a fragment belongs to the page, a path to the site. */
function anywhere(address: string, page: string): string {
  if (address.startsWith('#')) return absoluteAddress(page) + address;
  return address.startsWith('/') && !address.startsWith('//') ? absoluteAddress(address) : address;
}

/** Makes every address of a tree absolute. @param page path of the document's own page */
export function setAddresses(tree: Root, page: string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = anywhere(address, page);
    }
  });
}

const bracket = (value: string): ElementContent => ({ type: 'text', value });

/**
 * The HTML of a feed item: it stands in any reader, without our styles, at any address.
 * The tree is changed on the way.
 * @param page path of the document's own page
 */
export function feedHtml(tree: Root, page: string): string {
  dropPageLinks(tree);
  setAddresses(tree, page);
  visit(tree, 'element', (element) => {
    // Where a reader strips `sup`, a bare number would run into the sentence.
    if (hasClass(element, 'cite')) element.children = [bracket('['), ...element.children, bracket(']')];
    element.properties = Object.fromEntries(Object.entries(element.properties).filter(([name]) => kept.includes(name)));
  });
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
