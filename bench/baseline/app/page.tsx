import Link from 'next/link';
import { newestPosts } from '../lib/posts.ts';

export default async function Home() {
  const posts = await newestPosts();
  return (
    <>
      <h1>Latest stories</h1>
      <ul>
        {posts.slice(0, 20).map(({ slug, title, summary }) => (
          <li key={slug}>
            <Link href={`/stories/${slug}`}>{title}</Link>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
