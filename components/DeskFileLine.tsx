import type { Locale } from '#lib/i18n/locale.ts';
import type { DeskFile } from '#lib/preview/desk.ts';
import styles from './DeskFileLine.module.css';

interface Props {
  readonly file: DeskFile;
  readonly locale: Locale;
  /** Lists what is wrong; else it is counted. */
  readonly withProblems?: boolean;
}

function stateText({ state, showsLastGood }: DeskFile, { dates }: Locale): string {
  if (showsLastGood) return 'Has errors: the version before them is shown';
  switch (state.is) {
    case 'live':
      return 'Live';
    case 'draft':
      return 'Draft';
    case 'embargoed':
      return `Embargoed until ${dates.moment(state.until)}`;
    case 'expired':
      return `Expired on ${dates.moment(state.since)}`;
    case 'withdrawn':
      return 'Withdrawn';
    case 'waiting':
      return 'Waits for its story, which readers do not see';
    case 'unreadable':
      return 'Not shown: it has errors';
  }
}

const wasOut: readonly string[] = ['live', 'withdrawn', 'expired'];

function datesText({ state, published, updated, date }: DeskFile, { dates }: Locale): readonly string[] {
  return [
    ...(date ? [dates.partial(date)] : []),
    ...(published === undefined || !wasOut.includes(state.is) ? [] : [`Published ${dates.moment(published)}`]),
    ...(updated === undefined ? [] : [`Updated ${dates.moment(updated)}`]),
  ];
}

/** One file: its title leads to its page, under it what readers see of it and since when. */
export function DeskFileLine({ file, locale, withProblems = false }: Props) {
  const { title, address, problems, published } = file;
  const isOut = ['live', 'withdrawn', 'unreadable'].includes(file.state.is);
  const pressingProblems = problems.filter(({ severity }) => severity !== 'notice');
  const pressing = pressingProblems.length;
  return (
    <li>
      <p className={styles.title}>{address === undefined ? title : <a href={address}>{title}</a>}</p>
      <p className={styles.meta}>
        <strong className={styles.state}>{stateText(file, locale)}</strong>
        {datesText(file, locale).map((text) => (
          <span key={text}>{text}</span>
        ))}
        {!withProblems && pressing > 0 && (
          <a href="#problems">
            {pressing} {pressing === 1 ? 'problem' : 'problems'}
          </a>
        )}
        {title !== file.file && <span>{file.file}</span>}
        {!isOut && published !== undefined && (
          <span>
            To show it: <span className={styles.command}>npm run preview -- {file.name}</span>
          </span>
        )}
      </p>
      {withProblems && (
        <ul className={styles.problems}>
          {pressingProblems.map(({ severity, line, column, field, message }) => (
            <li key={`${line}:${column} ${field} ${message}`}>
              <strong className={styles.state}>{severity === 'error' ? 'Error' : 'Warning'}</strong> line {line}, column{' '}
              {column}, <bdi>{field}</bdi>: <bdi>{message}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
