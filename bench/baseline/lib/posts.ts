import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import matter from 'gray-matter';
import { remark } from 'remark';
import gfm from 'remark-gfm';
import html from 'remark-html';

const directory = process.env.STORIES_DIR ?? 'stories';

export interface Post {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly body: string;
}

export async function allSlugs(): Promise<readonly string[]> {
  const names = await readdir(/* turbopackIgnore: true */ directory);
  return names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
}

export async function readPost(slug: string): Promise<Post> {
  const { data, content } = matter(await readFile(join(/* turbopackIgnore: true */ directory, `${slug}.md`), 'utf8'));
  return {
    slug,
    title: String(data.title),
    summary: String(data.summary),
    published: new Date(String(data.published)).toISOString(),
    body: content,
  };
}

export async function newestPosts(): Promise<readonly Post[]> {
  const posts = await Promise.all((await allSlugs()).map(readPost));
  return posts.toSorted((a, b) => b.published.localeCompare(a.published));
}

export const toHtml = async (markdown: string): Promise<string> =>
  String(await remark().use(gfm).use(html).process(markdown));
