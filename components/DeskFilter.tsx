import type { DeskFilter as Filter } from '#lib/editors/desk-filter.ts';
import controls from './DeskControls.module.css';
import styles from './DeskFilter.module.css';

interface Props {
  readonly filter: Filter;
  readonly deskHref: string;
}

/** Finds some of the files: it asks with an address, which can be kept and sent. */
export function DeskFilter({ filter: { words, choices, found }, deskHref }: Props) {
  return (
    <search className={styles.filter}>
      <form action={deskHref}>
        <label className={styles.words}>
          Words in a text, its fields or its name
          <input autoComplete="off" className={controls.entry} defaultValue={words} name="q" type="search" />
        </label>
        {choices.map(({ name, label, value, options }) => (
          <label key={name}>
            {label}
            <select className={controls.entry} defaultValue={value} name={name}>
              <option value="">Any</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p className={styles.answers}>
          <button className={controls.solid} type="submit">
            Find
          </button>
          {found && <a href={deskHref}>Clear</a>}
        </p>
      </form>
    </search>
  );
}
