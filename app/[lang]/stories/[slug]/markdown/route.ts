import { noSuchData } from '#app/open-data.ts';
import { currentEdition } from '#lib/content/store/current-edition.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { storyMarkdown } from '#lib/publishing/feeds/story-markdown.ts';
import { isLanguage } from '#lib/terms/languages.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly lang: string; readonly slug: string }>;
}

/** A story as Markdown, asked for at `/stories/SLUG.md`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, slug } = await params;
  if (!isLanguage(lang)) return noSuchData();
  const edition = (await currentEdition()).in(lang);
  const story = edition.story(slug);
  if (!story) return noSuchData();
  return new Response(await storyMarkdown(story, edition, localeOf(lang)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
