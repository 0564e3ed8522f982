import type { Locale } from '#lib/i18n/locale.ts';
import styles from './SchemeSwitch.module.css';

/** Day, night, or as the device has it. It stands here hidden: without `browser/scheme.ts` there is nothing to choose. */
export function SchemeSwitch({ locale: { reading } }: { readonly locale: Locale }) {
  const choices = [
    ['', reading.asDevice],
    ['day', reading.day],
    ['night', reading.night],
  ] as const;
  return (
    <fieldset className={styles.schemes} data-schemes="" hidden>
      <legend>{reading.colours}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input name="scheme" type="radio" value={value} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
