import type { ReactNode } from 'react';
import { DeskFileLine } from '#components/DeskFileLine.tsx';
import { Headline } from '#components/Headline.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import type { FileKind } from '#lib/content/file-kinds.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Desk as DeskContent } from '#lib/preview/desk.ts';
import styles from './Desk.module.css';

interface Props {
  readonly desk: DeskContent;
  readonly locale: Locale;
}

const kindNames: Readonly<Partial<Record<FileKind, string>>> = {
  story: 'Stories',
  update: 'Updates',
  milestone: 'Milestones',
  factbox: 'Fact boxes',
  page: 'Pages',
  picture: 'Pictures',
  site: 'The site',
};

const whatComes = {
  published: 'goes live',
  expires: 'expires',
  'window-ends': 'was expected by then: say whether it happened',
} as const;

/** What the desk has to think of, then every file with its state. It reads; files are changed with an editor. */
export function Desk({ desk, locale }: Props) {
  const { kinds, withProblems, unpublished, coming, aged } = desk;
  const { dates } = locale;
  const lists = kinds.map(({ kind, files }) => ({ id: kind, name: kindNames[kind] ?? kind, files }));
  return (
    <>
      <Headline
        below={
          <nav aria-label="Files by kind">
            <ul className={styles.kinds}>
              {lists.map(({ id, name, files }) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    {name} {files.length}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        }
        standfirst="Every file of the content folder, and what readers see of it. Only you see this page."
        title="The desk"
      />
      <Section empty="No file has an error or a warning." id="problems" name="To mend">
        {withProblems.map((file) => (
          <DeskFileLine file={file} key={file.file} locale={locale} withProblems />
        ))}
      </Section>
      <Section empty="Nothing is waiting." id="unpublished" name="Not published">
        {unpublished.map((file) => (
          <DeskFileLine file={file} key={file.file} locale={locale} />
        ))}
      </Section>
      <Section empty="Nothing goes live or expires by itself." id="coming" name="What comes next">
        {coming.map(({ at, what, on }) => (
          <li key={`${on.file} ${what}`}>
            <p className={styles.when}>{dates.moment(at)}</p>
            <p>
              <a href={on.address}>{on.title}</a> {whatComes[what]}
            </p>
          </li>
        ))}
      </Section>
      <Section empty="No as-of date is older than 90 days." id="aged" name="What has aged">
        {aged.map(({ date, label, days, on }) => (
          <li key={`${on.file} ${label}`}>
            <p className={styles.when}>
              As of {dates.partial(date)}, {days} days ago
            </p>
            <p>
              {label}, in {on.address === undefined ? on.title : <a href={on.address}>{on.title}</a>}
            </p>
          </li>
        ))}
      </Section>
      {lists.map(({ id, name, files }) => (
        <Section id={id} key={id} name={`${name} ${files.length}`}>
          {files.map((file) => (
            <DeskFileLine file={file} key={file.file} locale={locale} />
          ))}
        </Section>
      ))}
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly name: string;
  /** Said instead of an empty list. */
  readonly empty?: string;
  readonly children: readonly ReactNode[];
}

function Section({ id, name, empty, children }: SectionProps) {
  return (
    <Row as="section" labelledBy={id} rail={<RailHeading id={id}>{name}</RailHeading>}>
      {children.length > 0 ? <ul className={styles.list}>{children}</ul> : <p className={styles.empty}>{empty}</p>}
    </Row>
  );
}
