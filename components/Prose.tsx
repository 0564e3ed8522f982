import type { Mark } from '#components/foreign.ts';
import notes from './MarginNotes.module.css';
import styles from './Prose.module.css';
import terms from './Term.module.css';

interface Props {
  readonly html: string;
  readonly mark?: Mark;
  /** Where a section is shared, by the id of its heading, and the word for it; left out, headings have no such link. */
  readonly share?: HeadingShare | undefined;
}

export interface HeadingShare {
  /** A word without markup. */
  readonly label: string;
  readonly hrefOf: (id: string) => string;
}

/** The mark after a heading by which it is linked, as the content layer writes it: nothing that an editor writes can look like it. */
const mark = /<a href="#([^"]+)" class="anchor"(?:[^>"]|"[^"]*")*>#<\/a>/g;

/** Put in here and not with the heading's mark: feeds, Markdown, lists of contents and the count of words have no use for it. */
const withShare = (html: string, { label, hrefOf }: HeadingShare): string =>
  html.replace(
    mark,
    (link, id: string) =>
      `${link} <a class="${styles.share}" href="${hrefOf(decodeURIComponent(id))}" rel="nofollow">${label}</a>`,
  );

/** Running text that the content layer has sanitized. */
export function Prose({ html, mark, share }: Props) {
  const text = share ? withShare(html, share) : html;
  const look = `${styles.prose} ${terms.terms} ${notes.noted}`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only HTML that reaches it comes out of the sanitizer in lib/content
  return <div {...mark} className={look} dangerouslySetInnerHTML={{ __html: text }} />;
}
