import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { around, type LanguageParams, pageContext } from '#app/page-context.ts';
import { shareMetadata } from '#app/share-metadata.ts';
import { Frame } from '#components/Frame.tsx';
import { SharedFact } from '#components/SharedFact.tsx';
import { withFragment } from '#lib/addresses/addresses.ts';
import { factAt } from '#lib/content/model/fact-groups.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { shareTargets } from '#lib/publishing/share-targets.ts';

interface Props {
  readonly params: Promise<LanguageParams & { readonly fact: string }>;
}

async function load(params: Props['params']) {
  const { locale, edition } = await pageContext(params);
  const id = decodeURIComponent((await params).fact);
  const factbox = edition.factbox('programme');
  const fact = factbox && factAt(factbox.facts, id);
  if (!fact) notFound();
  return { locale, edition, factbox, fact, id, place: withFragment(locale.addresses.programme(), id) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, edition, factbox, fact } = await load(params);
  return shareMetadata(factbox, fact.label, edition, locale);
}

/** Shares one fact of the programme, with its day. */
export default async function ShareFactPage({ params }: Props) {
  const { locale, edition, factbox, fact, id, place } = await load(params);
  const { texts, dates } = localeOf(fact.language ?? factbox.language);
  const { joints } = texts;
  const asOf = texts.asOf(dates.partial(fact.asOf));
  return (
    <Frame {...around({ locale, edition }, { of: 'sharedFact', id })} section="programme">
      <SharedFact
        fact={fact}
        language={fact.language ?? factbox.language}
        locale={locale}
        placeHref={place}
        share={shareTargets(place, fact.label + joints.colon + fact.value + joints.brackets.join(asOf))}
      />
    </Frame>
  );
}
