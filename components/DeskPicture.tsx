import controls from './DeskControls.module.css';
import styles from './DeskDialogs.module.css';
import own from './DeskPicture.module.css';

const guidance = {
  alt: 'What it shows, for who cannot see it: who does what, where. One or two sentences, and not “picture of”.',
  credit: 'Who made it, as they are to be named.',
  licence: 'Why we may show it: CC BY 4.0, or whose leave we have. Only pictures that we drew or hold a licence for.',
  caption: 'A line under the picture: what readers who see it do not know from it.',
} as const;

/** What a picture is, what becomes of it, and what readers are told of it, before it is written. @param mayLead it may stand under the standfirst */
export function DeskPicture({ mayLead }: { readonly mayLead: boolean }) {
  return (
    <dialog aria-labelledby="ask-picture" className={styles.dialog} data-act="picture">
      <form method="dialog">
        <h2 id="ask-picture">A picture</h2>
        <label>
          The file, at most 40 MB
          <input
            accept=".jpg,.jpeg,.png,.webp,.avif,.gif,.tif,.tiff,.svg,image/*"
            className={controls.entry}
            data-part="picture-file"
            type="file"
          />
        </label>
        <div className={own.look}>
          <img alt="As it would be on the site" className={own.shown} data-part="picture-shown" hidden />
          <div aria-live="polite" data-part="picture-told" role="status" />
        </div>
        <Words label="Alternative text" name="alt" required />
        <div className={own.pair}>
          <Words label="Credit" name="credit" required />
          <Words label="Licence" name="licence" />
        </div>
        <Words label="Caption" name="caption" />
        {mayLead ? (
          <fieldset className={own.uses}>
            <legend>Where it stands</legend>
            <label>
              <input defaultChecked name="use" type="radio" value="figure" /> behind the paragraph where the cursor is
            </label>
            <label>
              <input name="use" type="radio" value="hero" /> under the standfirst, in place of what stands there
            </label>
          </fieldset>
        ) : (
          <input name="use" type="hidden" value="figure" />
        )}
        <span className={own.guidance}>
          It is written at once, as a new file of content/images that no reader sees before this text is saved. Leave
          without saving, and it is taken away again.
        </span>
        <p className={styles.answers}>
          <button className={controls.solid} disabled type="submit" value="do">
            Put it in
          </button>
          <button className={controls.act} formNoValidate type="submit" value="">
            Leave it
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface WordsProps {
  readonly label: string;
  readonly name: keyof typeof guidance;
  readonly required?: boolean;
}

function Words({ label, name, required = false }: WordsProps) {
  return (
    <div>
      <label>
        {label}
        {!required && ', if there is any'}
        <input
          aria-describedby={`picture-${name}`}
          autoComplete="off"
          className={controls.entry}
          maxLength={500}
          name={name}
          required={required}
        />
      </label>
      <span className={own.guidance} id={`picture-${name}`}>
        {guidance[name]}
      </span>
    </div>
  );
}
