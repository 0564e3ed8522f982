import type { Locale } from '#lib/i18n/locale.ts';
import styles from './SearchField.module.css';

interface Props {
  readonly locale: Locale;
  /** What was looked for. */
  readonly words?: string | undefined;
  /** In the foot it is small: every page carries it. */
  readonly of?: 'page' | 'foot';
}

/** Asks with an address, which can be kept and sent, and needs no script. */
export function SearchField({ locale: { search, addresses }, words, of = 'foot' }: Props) {
  return (
    <search className={of === 'page' ? `${styles.field} ${styles.page}` : styles.field}>
      <form action={addresses.search()}>
        <input aria-label={search.label} defaultValue={words} dir="auto" name="q" type="search" />
        <button type="submit">{of === 'page' ? search.find : search.title}</button>
      </form>
    </search>
  );
}
