import type { CorrectionCommentLeaf, CreativeWorkLeaf } from 'schema-dts';
import { addressOf, type Subject } from '#lib/addresses/addresses.ts';
import type { Correction, Source } from '#lib/content/matter/schema.ts';
import type { Story } from '#lib/content/model/model.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { absoluteAddress } from '#lib/publishing/addresses.ts';
import { defaultLanguage } from '#lib/terms/languages.ts';

/** What a text is taken from. Our own words for a source are never its name. */
export function citation({ title, description, publisher, url, date }: Source): CreativeWorkLeaf {
  return {
    '@type': 'CreativeWork',
    ...(title === undefined ? {} : { name: title }),
    ...(title === undefined && description !== undefined ? { description } : {}),
    publisher: { '@type': 'Organization', name: publisher },
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { datePublished: date.iso }),
  };
}

const comment = ({ date, text }: Correction): CorrectionCommentLeaf => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: date.iso,
});

/** Sources and corrections of a document, as properties of https://schema.org/CreativeWork. */
export function provenance({ sources, corrections }: ProvenOf) {
  return {
    citation: sources.map(citation),
    ...(corrections.length === 0 ? {} : { correction: corrections.map(comment) }),
  };
}

/**
 * The language of a document's words, and of a translation what it is translated from, and by what.
 * @param subject its page
 */
export function languageOf({ language, translation }: Pick<Story, 'language' | 'translation'>, subject: Subject) {
  const { texts } = localeOf(language);
  return {
    inLanguage: texts.htmlLanguage,
    ...(translation && {
      translationOfWork: {
        '@type': 'CreativeWork',
        url: absoluteAddress(addressOf(subject, defaultLanguage)),
      } as const,
    }),
    ...(translation?.status === 'machine' && { creditText: texts.machineTranslated }),
  };
}

interface ProvenOf {
  readonly sources: readonly Source[];
  readonly corrections: readonly Correction[];
}
