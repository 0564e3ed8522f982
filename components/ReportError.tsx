import { RailHeading, Row } from '#components/Row.tsx';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  /** E-mail or web address of the desk; without one there is nobody to write to, and nothing is shown. */
  readonly contact: string | undefined;
  readonly title: string;
  readonly locale: Locale;
}

export function ReportError({ contact, title, locale: { texts } }: Props) {
  if (contact === undefined) return null;
  const href = /^https?:/.test(contact) ? contact : `mailto:${contact}?subject=${encodeURIComponent(title)}`;
  return (
    <Row as="section" labelledBy="report" rail={<RailHeading id="report">{texts.reportError}</RailHeading>}>
      <p>
        {texts.reportErrorLine + texts.joints.space}
        <a href={href}>{contact}</a>
      </p>
    </Row>
  );
}
