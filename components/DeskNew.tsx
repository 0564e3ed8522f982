import controls from './DeskControls.module.css';
import styles from './DeskNew.module.css';

interface Props {
  readonly deskHref: string;
  /** What an update can be of. */
  readonly stories: readonly { readonly name: string; readonly title: string }[];
}

/** Begins a text. */
export function DeskNew({ deskHref, stories }: Props) {
  return (
    <section aria-labelledby="new" className={styles.new}>
      <h2 id="new">Something new</h2>
      <form data-desk={deskHref} data-part="new">
        <label>
          What it is
          <select className={controls.entry} name="kind">
            <option value="update">An update</option>
            <option value="story">A story</option>
            <option value="milestone">A milestone</option>
          </select>
        </label>
        <label>
          Its headline
          <input autoComplete="off" className={controls.entry} name="title" required />
        </label>
        <label>
          The story that it belongs to
          <select className={controls.entry} name="story" required>
            <option value="">Choose one …</option>
            {stories.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button className={controls.solid} type="submit">
          Begin to write
        </button>
        <p aria-live="polite" data-part="says" role="status" />
        <button className={controls.act} data-part="back" hidden type="button">
          Put it back
        </button>
      </form>
    </section>
  );
}
