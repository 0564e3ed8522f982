import type { Metadata } from 'next';
import { allSlugs, readPost, toHtml } from '../../../lib/posts.ts';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await allSlugs()).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = await readPost((await params).slug);
  return { title, description: summary };
}

export default async function Story({ params }: Props) {
  const { title, summary, published, body } = await readPost((await params).slug);
  return (
    <article>
      <h1>{title}</h1>
      <p>{summary}</p>
      <time dateTime={published}>{published.slice(0, 10)}</time>
      <div dangerouslySetInnerHTML={{ __html: await toHtml(body) }} />
    </article>
  );
}
