import type { Page } from 'playwright/test';
import { z } from 'zod';

/** What oEmbed says of one page, whichever way it was asked; numbers as text, as XML has them. */
export type OEmbedFields = Readonly<Record<string, string>>;

const fields = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));

/** @param address whole address of the page that is to be shown elsewhere */
export const oembedPath = (address: string, format: 'json' | 'xml'): string =>
  `/oembed?url=${encodeURIComponent(address)}&format=${format}`;

export const readOEmbedJson = (text: string): OEmbedFields => fields.parse(JSON.parse(text));

/** Read by the browser's own parser, which takes nothing that is not well-formed. */
export async function readOEmbedXml(page: Page, text: string): Promise<OEmbedFields> {
  const pairs = await page.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'text/xml');
    return Array.from(documentElement.children, ({ localName, textContent }) => [localName, textContent] as const);
  }, text);
  return fields.parse(Object.fromEntries(pairs));
}

/** An element of a page as a parser has read it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: OEmbedFields;
}

/** Everything that a page which puts this markup into itself would get, text that is no element included; nothing of it is run. */
export function readMarkup(page: Page, html: string): Promise<{ elements: readonly ReadElement[]; text: string }> {
  return page.evaluate((source) => {
    const { body, head } = new DOMParser().parseFromString(source, 'text/html');
    const all = [...head.querySelectorAll('*'), ...body.querySelectorAll('*')];
    return {
      text: body.textContent,
      elements: all.map(({ localName, attributes }) => ({
        name: localName,
        attributes: Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value])),
      })),
    };
  }, html);
}
