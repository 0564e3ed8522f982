import { timelineAddress } from '#lib/addresses/timeline-choice.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TimelineView } from '#lib/pages/timeline-view.ts';
import styles from './TimelineFilterForm.module.css';

interface Props {
  readonly view: Pick<TimelineView, 'filter' | 'order' | 'yearsOffered'>;
  readonly locale: Locale;
}

/** Years, the major alone, a word: a form that asks with an address. The first year and the last, when they are the usual, ask for nothing. */
export function TimelineFilterForm({ view: { filter, order, yearsOffered }, locale }: Props) {
  const { timeline, addresses } = locale;
  const { topic, from, to, which, q } = filter;
  const years = (usual: number | undefined) =>
    yearsOffered.map((year) => (
      <option key={year} value={year === usual ? '' : year}>
        {year}
      </option>
    ));
  const [first, last] = [yearsOffered[0], yearsOffered.at(-1)];
  /** A year that no milestone is of, as somebody wrote it into the address, means the one at the end of the list. */
  const chosen = (year: number | undefined, usual: number | undefined) =>
    year === undefined || year === usual || !yearsOffered.includes(year) ? '' : year;
  return (
    <form action={timelineAddress({ topic }, addresses)} className={styles.form}>
      {/* There in either order, so that the fields after it keep their places. */}
      <input disabled={order === 'oldest'} name="order" type="hidden" value="newest" />
      <label className={styles.field}>
        {timeline.from}
        <select defaultValue={chosen(from, first)} name="from">
          {years(first)}
        </select>
      </label>
      <label className={styles.field}>
        {timeline.to}
        <select defaultValue={chosen(to, last)} name="to">
          {years(last)}
        </select>
      </label>
      <label className={styles.field}>
        {timeline.which}
        <select defaultValue={which ?? ''} name="which">
          <option value="">{timeline.every}</option>
          <option value="major">{timeline.majorOnly}</option>
        </select>
      </label>
      <label className={`${styles.field} ${styles.word}`}>
        {timeline.word}
        <input autoComplete="off" defaultValue={q} dir="auto" maxLength={60} name="q" type="search" />
      </label>
      <button className={styles.show} type="submit">
        {timeline.show}
      </button>
    </form>
  );
}
