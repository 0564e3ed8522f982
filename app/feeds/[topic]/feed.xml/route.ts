import { feedAnswer } from '#lib/publishing/feed-answer.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly topic: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return feedAnswer('rss', (await params).topic);
}
