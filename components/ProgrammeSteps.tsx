import { MilestoneDate } from '#components/DateText.tsx';
import { WideRow } from '#components/Row.tsx';
import { SpineMark } from '#components/SpineMark.tsx';
import { Words } from '#components/Words.tsx';
import type { Milestone } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { StepStanding } from '#lib/pages/programme-steps.ts';
import styles from './ProgrammeSteps.module.css';

interface Props {
  readonly steps: readonly StepStanding[];
  readonly locale: Locale;
}

/**
 * Where the programme stands: its steps on a line, solid up to the last that is done or under way.
 * At the launch the line also rises, at the angle of the station's orbit.
 */
export function ProgrammeSteps({ steps, locale }: Props) {
  if (steps.length === 0) return null;
  const { texts } = locale;
  const reached = steps.findLastIndex(({ state }) => state === 'done' || state === 'under-way');
  return (
    <WideRow as="section" labelledBy="where-it-stands" ruled={false}>
      <div className={styles.head}>
        <h2 className={styles.title} id="where-it-stands">
          {texts.whereItStands}
        </h2>
        <svg aria-hidden="true" className={styles.rise} viewBox="0 0 640 566.2">
          <path d="M0 566.2L640 0" />
        </svg>
      </div>
      <ol className={styles.steps}>
        {steps.map((standing, index) => (
          <li className={index < reached ? styles.passed : styles.ahead} key={standing.step}>
            <span className={styles.mark}>
              {standing.state === 'unknown' ? (
                <SpineMark milestone={undefined} />
              ) : (
                <SpineMark milestone={standing.milestone} state={standing.state === 'under-way' ? 'open' : undefined} />
              )}
            </span>
            <h3 className={styles.name}>{texts.steps[standing.step]}</h3>
            <p className={styles.date}>
              {standing.state === 'unknown' ? (
                standing.step === 'crew-named' ? (
                  texts.crewUnknown
                ) : (
                  texts.stepUnknown
                )
              ) : (
                <a href={locale.addresses.milestone(standing.milestone)}>
                  <MilestoneDate locale={locale} milestone={standing.milestone} ofStep />
                  <Teller locale={locale} milestone={standing.milestone} />
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
    </WideRow>
  );
}

/** Who says so, of a past day that is not told exactly. */
function Teller({ milestone, locale }: { readonly milestone: Milestone; readonly locale: Locale }) {
  const { qualifier, tense, sources } = milestone;
  const [first] = sources;
  if (tense !== 'past' || qualifier === 'exact' || !first) return null;
  const [open, close] = locale.texts.joints.brackets;
  return (
    <>
      {open}
      <Words language={locale.language}>{first.publisher}</Words>
      {close}
    </>
  );
}
