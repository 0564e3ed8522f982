import { Blocks } from '#components/Blocks.tsx';
import { Corrections } from '#components/Corrections.tsx';
import { DataLinks } from '#components/DataLinks.tsx';
import { EmbedPanel } from '#components/EmbedPanel.tsx';
import { FactTable } from '#components/FactTable.tsx';
import { markOf } from '#components/foreign.ts';
import { Headline } from '#components/Headline.tsx';
import { ProgrammeSteps } from '#components/ProgrammeSteps.tsx';
import { ReachLine } from '#components/ReachLine.tsx';
import { ReportError } from '#components/ReportError.tsx';
import { RailHeading, Row } from '#components/Row.tsx';
import { ShareLinks } from '#components/ShareLinks.tsx';
import { Told } from '#components/Told.tsx';
import { Unknowns } from '#components/Unknowns.tsx';
import { atRoot } from '#lib/addresses/addresses.ts';
import type { ResolvedBlock } from '#lib/article/resolve-blocks.ts';
import type { FactGroup } from '#lib/content/model/fact-groups.ts';
import type { Factbox } from '#lib/content/model/model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { StepStanding } from '#lib/pages/programme-steps.ts';
import type { Reach } from '#lib/pages/reach.ts';
import type { OfferedEmbed } from '#lib/publishing/embeds/embeds.ts';
import type { ShareTargets } from '#lib/publishing/share-targets.ts';

interface Props {
  readonly factbox: Factbox;
  readonly reach: Reach;
  readonly groups: readonly FactGroup[];
  readonly steps: readonly StepStanding[];
  readonly blocks: readonly ResolvedBlock[];
  readonly share: ShareTargets;
  readonly embed: OfferedEmbed;
  readonly contact: string | undefined;
  readonly locale: Locale;
}

/** The programme in full: how far our sources reach, where it stands, every fact, and what is not known. */
export function Programme({ factbox, reach, groups, steps, blocks, share, embed, contact, locale }: Props) {
  const { texts } = locale;
  return (
    <>
      <Headline
        language={locale.language}
        standfirst={<ReachLine large locale={locale} reach={reach} />}
        title={
          <Told headline language={factbox.language} locale={locale}>
            {factbox.title}
          </Told>
        }
      />
      <ProgrammeSteps locale={locale} steps={steps} />
      <FactTable groups={groups} language={factbox.language} locale={locale} />
      {factbox.unknowns.length > 0 && (
        <Row
          as="section"
          labelledBy="not-known"
          rail={<RailHeading id="not-known">{texts.whatIsNotKnown}</RailHeading>}
        >
          <Unknowns language={factbox.language} mark={markOf(factbox.language, locale)} unknowns={factbox.unknowns} />
        </Row>
      )}
      {blocks.length > 0 && (
        <Row as="section" labelledBy="how" rail={<RailHeading id="how">{texts.aboutTheseFacts}</RailHeading>}>
          <Blocks blocks={blocks} language={factbox.language} locale={locale} />
        </Row>
      )}
      <Corrections corrections={factbox.corrections} language={factbox.language} locale={locale} />
      <ReportError contact={contact} locale={locale} title={factbox.title} />
      <ShareLinks locale={locale} share={share} />
      <EmbedPanel embed={embed} locale={locale} />
      <DataLinks files={[{ name: 'JSON', href: atRoot.programmeJson() }]} locale={locale} />
    </>
  );
}
