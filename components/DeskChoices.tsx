import styles from './DeskChoices.module.css';

interface Props {
  /** What is chosen, for those who hear it. */
  readonly label: string;
  /** Attribute `data-NAME` of the desk, in which the script writes what is chosen. */
  readonly name: string;
  /** Names by value; the first is chosen. */
  readonly options: Readonly<Record<string, string>>;
}

/** Two or more ways to look at the same thing, of which one is chosen. */
export function DeskChoices({ label, name, options }: Props) {
  return (
    <div aria-label={label} className={styles.choices} role="radiogroup">
      {Object.entries(options).map(([value, says], index) => (
        <label key={value}>
          <input data-choice="" defaultChecked={index === 0} name={name} type="radio" value={value} />
          {says}
        </label>
      ))}
    </div>
  );
}
