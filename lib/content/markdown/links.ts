import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { pictureNameAt } from '#lib/addresses/addresses.ts';
import { type BodyContext, text, textOf } from '#lib/content/markdown/tree.ts';
import { bareAddress } from '#lib/content/markdown/typed-marks.ts';
import { isRefusedHost } from '#lib/content/matter/refused-hosts.ts';

const safeProtocols = ['http', 'https', 'mailto'];

/** Protocol as the sanitizer sees it: what stands before a colon that no slash, question mark or hash precedes. */
function protocolOf(url: string): string | undefined {
  return /^([^/?#:]*):/.exec(url)?.[1]?.toLowerCase();
}

/** Puts the address of `[text][name]` into the link itself, so that a body can be cut into blocks. */
export function resolveDefinitions(tree: Root, { report }: BodyContext): void {
  const definitions = new Map<string, Definition>();
  const used = new Set<Definition>();
  visit(tree, 'definition', (node) => {
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node);
  });
  visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
    if (!parent || index === undefined || (node.type !== 'linkReference' && node.type !== 'imageReference')) return;
    const definition = definitions.get(node.identifier.toUpperCase());
    if (!definition) return;
    used.add(definition);
    const here = node.position ? { position: node.position } : {};
    const shared = { url: definition.url, title: definition.title ?? null, ...here };
    const resolved: Link | Image =
      node.type === 'linkReference'
        ? {
            type: 'link',
            ...shared,
            children: node.children.flatMap((child) => (child.type === 'linkReference' ? child.children : child)),
          }
        : { type: 'image', ...shared, alt: node.alt ?? null };
    parent.children.splice(index, 1, resolved);
    return index;
  });
  visit(tree, 'definition', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const name = node.label ?? node.identifier;
    if (definitions.get(node.identifier.toUpperCase()) !== node)
      report('warning', node, `the address [${name}]: stands twice, and the first is taken; delete one of the two`);
    else if (!used.has(node))
      report('warning', node, `the address [${name}]: belongs to no link, so the line is not shown; delete it`);
    parent.children.splice(index, 1);
    return index;
  });
}

/** What is wrong with a link that must not be set at all. */
function reasonAgainst(url: string): string | undefined {
  const protocol = protocolOf(url);
  if (url.trim() === '') return 'has no address, so only its text is shown; add the address in the round brackets';
  if (protocol !== undefined && !safeProtocols.includes(protocol)) {
    return `leads to "${url.slice(0, 60)}", which is not safe, so only its text is shown; write an address that begins with https://`;
  }
  if (/^https?:/i.test(url) && !URL.canParse(url)) {
    return `leads to "${url.slice(0, 60)}", which is no address, so only its text is shown; write it whole, as https://example.org/page`;
  }
  if (url.startsWith('//')) return `leads to "${url.slice(0, 60)}", so only its text is shown; write https: before it`;
  if (protocol === undefined && !/^[/#]/.test(url)) {
    return `leads to "${url.slice(0, 60)}", so only its text is shown; write a whole address: https://… or /stories/…`;
  }
  return undefined;
}

/** An address that is a link by itself is read out, and breaks a line, letter by letter. */
function reportBare(node: Link, { source, report }: BodyContext): void {
  const begins = node.position && source.markdown[node.position.start.offset ?? 0];
  if (begins !== '[' && protocolOf(node.url) !== 'mailto') report('warning', node, bareAddress(textOf(node)));
}

/** Marks links that lead out, checks those that stay, and drops the unsafe ones but for their text. */
export function checkLinks(tree: Root, context: BodyContext): readonly Link[] {
  const fragments: Link[] = [];
  visit(tree, 'link', (node, index, parent) => {
    if (!parent || index === undefined || node.data?.hProperties) return;
    const against = reasonAgainst(node.url);
    if (against !== undefined) {
      context.report('warning', node, `the link "${textOf(node).slice(0, 60)}" ${against}`);
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (textOf(node).trim() === '' && !node.children.some((child) => child.type === 'image')) {
      context.report(
        'warning',
        node,
        `the link to ${node.url.slice(0, 60)} has no text; write it in the square brackets`,
      );
    }
    reportBare(node, context);
    node.url = node.url.replace(/^[A-Za-z]+:/, (protocol) => protocol.toLowerCase());
    if (node.url.startsWith('#')) fragments.push(node);
    else if (node.url.startsWith('/')) context.refer({ to: 'link', target: node.url, severity: 'warning' }, node);
    else if (isRefusedHost(node.url)) {
      context.report(
        'error',
        node,
        `${new URL(node.url).hostname} may not be linked (mirror); name it among the sources, without url`,
      );
    } else if (protocolOf(node.url) !== 'mailto') {
      node.data = { ...node.data, hProperties: { className: ['external'], rel: ['external', 'noopener'] } };
    }
    return undefined;
  });
  return fragments;
}

/** Pictures in a text come from content/images and have a text alternative. */
export function checkImages(tree: Root, context: BodyContext): void {
  visit(tree, 'image', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const name = pictureNameAt(node.url);
    if (name === undefined) {
      context.report(
        'warning',
        node,
        `the picture "${node.url.slice(0, 60)}" is not shown, only its text; put the file into content/images and write /images/NAME`,
      );
      parent.children.splice(index, 1, text(node.alt ?? ''));
      return index;
    }
    if (!node.alt)
      context.report(
        'warning',
        node,
        'the picture has no text alternative; write in the square brackets what it shows',
      );
    context.refer({ to: 'picture', target: name, severity: 'error' }, node);
    node.data = { ...node.data, hProperties: { loading: 'lazy', decoding: 'async', alt: node.alt ?? '' } };
    return undefined;
  });
}
