import { DateText, InstantText } from '#components/DateText.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Instant } from '#lib/terms/ids.ts';
import type { PartialDate } from '#lib/terms/partial-date.ts';

interface Props {
  readonly published: Instant;
  readonly updated?: Instant | undefined;
  readonly knownAt?: PartialDate | undefined;
  readonly locale: Locale;
}

/** Rows of a `<dl>`: when a text was published and changed, and the day it speaks of. "Updated" stands only where it says something new. */
export function PublicationDates({ published, updated, knownAt, locale }: Props) {
  const { texts, dates } = locale;
  const saysNew = updated !== undefined && dates.instant(updated) !== dates.instant(published);
  return (
    <>
      <div>
        <dt>{texts.published}</dt>
        <dd>
          <InstantText instant={published} locale={locale} />
        </dd>
      </div>
      {saysNew && (
        <div>
          <dt>{texts.updated}</dt>
          <dd>
            <InstantText instant={updated} locale={locale} />
          </dd>
        </div>
      )}
      {knownAt !== undefined && (
        <div>
          <dt>{texts.stateOfKnowledge}</dt>
          <dd>
            <DateText date={knownAt} locale={locale} />
          </dd>
        </div>
      )}
    </>
  );
}
