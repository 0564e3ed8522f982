import styles from './Prose.module.css';
import terms from './Term.module.css';

/** Running text that the content layer has sanitized. */
export function Prose({ html }: { readonly html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only HTML that reaches it comes out of the sanitizer in lib/content
  return <div className={`${styles.prose} ${terms.terms}`} dangerouslySetInnerHTML={{ __html: html }} />;
}
