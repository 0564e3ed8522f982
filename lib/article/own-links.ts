import { inLanguage } from '#lib/addresses/addresses.ts';
import type { Language } from '#lib/terms/languages.ts';

/** A link of a text as the sanitizer writes it, up to the end of its address: an attribute's value may hold `>`, and never a quotation mark. */
const link = /<a(?: [a-z-]+="[^"]*")*? href="(\/[^"]*)"/g;

/** Sanitized HTML whose links to pages of ours stay in the language of the page that it stands on. Editors write each address once, as English has it. */
export const withLinksIn = (html: string, language: Language): string =>
  html.replace(link, (start, href: string) => `${start.slice(0, -href.length - 1)}${inLanguage(href, language)}"`);
