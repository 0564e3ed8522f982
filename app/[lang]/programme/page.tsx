import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { Frame } from '#components/Frame.tsx';
import { Programme } from '#components/Programme.tsx';
import { markForeign } from '#lib/article/foreign-words.ts';
import { resolveBlocks } from '#lib/article/resolve-blocks.ts';
import { factGroups } from '#lib/content/model/fact-groups.ts';
import { stepsOf } from '#lib/pages/programme-steps.ts';
import { reachOf } from '#lib/pages/reach.ts';
import { factboxEmbed, offeredEmbed } from '#lib/publishing/embeds/embeds.ts';
import { pageMetadata } from '#lib/publishing/metadata.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';
import { structuredDataText } from '#lib/publishing/structured-data/structured-data.ts';

interface Props {
  readonly params: Promise<LanguageParams>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const factbox = edition.factbox('programme');
  if (!factbox) notFound();
  return { locale, edition, factbox };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition, factbox } = await load(params);
  return pageMetadata(factbox, edition, locale);
}

export default async function ProgrammePage({ params }: Props) {
  const { locale, edition, factbox } = await load(params);
  return (
    <Frame
      {...around({ locale, edition }, { of: 'programme' })}
      data={structuredDataText(factbox, edition, locale)}
      section="programme"
    >
      <Programme
        blocks={markForeign(resolveBlocks(await edition.body(factbox), edition, [], locale), factbox.language)}
        contact={edition.site.contact}
        embed={offeredEmbed(factboxEmbed(factbox.title, locale))}
        factbox={factbox}
        reach={reachOf(factbox, edition.milestones)}
        groups={factGroups(factbox.facts)}
        locale={locale}
        share={shareTargets(locale.addresses.programme(), factbox.title)}
        steps={stepsOf(edition.milestones)}
      />
    </Frame>
  );
}
