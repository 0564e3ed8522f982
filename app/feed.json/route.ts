import { feedAnswer } from '#lib/publishing/feed-answer.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Promise<Response> => feedAnswer('json');
