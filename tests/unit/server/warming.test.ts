import { describe, expect, it, vi } from 'vitest';
import type { Answers, Asked } from '#server/pages/answers.ts';
import { toKept } from '#server/pages/kept.ts';
import { createWarming } from '#server/pages/warming.ts';
import { eventually } from '#tests/eventually.ts';
import { editionWith } from './edition-stand-in.ts';

const kept = toKept({ status: 200, headers: {}, body: Buffer.alloc(0) });

const fronts = ['/', '/ur', '/zh'];

function setUp(mostRead: readonly string[]) {
  const asked: string[] = [];
  const answer = vi.fn(async () => kept);
  const of = (decision: Asked) => {
    asked.push(decision.do === 'page' ? decision.address : decision.do);
    return answer();
  };
  const answers: Answers = { of, isReady: () => true };
  const quiet = vi.fn(async () => {});
  const onFailure = vi.fn();
  const cache = { takeMostRead: (most: number) => mostRead.slice(0, most), quiet };
  const warming = createWarming({ answers, cache, edition: () => editionWith({ stories: ['launch'] }), onFailure });
  return { warming, asked, answer, quiet, onFailure };
}

describe('after a publish', () => {
  it('the front pages are made first, then what is read most', async () => {
    const { warming, asked } = setUp(['/stories/launch', '/', '/timeline?order=newest']);
    await warming.begin();
    asked.length = 0;
    await warming.begin();
    expect(asked).toEqual([...fronts, '/stories/launch', '/timeline?order=newest']);
  });

  it('one page is made after the other, and only while no reader waits for one', async () => {
    const { warming, asked, answer, quiet } = setUp(['/about']);
    const front = Promise.withResolvers<typeof kept>();
    answer.mockReturnValueOnce(front.promise);
    const done = warming.begin();
    await eventually(() => expect(asked).toEqual(['/']));
    const readers = Promise.withResolvers<void>();
    quiet.mockReturnValue(readers.promise);
    front.resolve(kept);
    await eventually(() => expect(quiet).toHaveBeenCalledTimes(2));
    expect(asked).toEqual(['/']);
    readers.resolve();
    await done;
    expect(asked.slice(0, 4)).toEqual([...fronts, '/about']);
  });

  it('no more is made once the process ends', async () => {
    const { warming, asked, answer } = setUp(['/about']);
    const front = Promise.withResolvers<typeof kept>();
    answer.mockReturnValueOnce(front.promise);
    const done = warming.begin();
    await eventually(() => expect(asked).toEqual(['/']));
    warming.stop();
    front.resolve(kept);
    await done;
    expect(asked).toEqual(['/']);
  });

  it('another publish begins anew', async () => {
    const { warming, asked, answer } = setUp(['/about']);
    const front = Promise.withResolvers<typeof kept>();
    answer.mockReturnValueOnce(front.promise);
    const first = warming.begin();
    await eventually(() => expect(asked).toEqual(['/']));
    const second = warming.begin();
    front.resolve(kept);
    await Promise.all([first, second]);
    expect(asked).toEqual(['/', ...fronts, '/about']);
  });

  it('a page that fails does not keep the next from being made', async () => {
    const { warming, asked, answer, onFailure } = setUp(['/about']);
    answer.mockRejectedValueOnce(new Error('broken'));
    await warming.begin();
    expect(onFailure).toHaveBeenCalledWith('/', expect.any(Error));
    expect(asked).toContain('/about');
  });

  it('no more than 32 pages are made', async () => {
    const { warming, asked } = setUp(Array.from({ length: 50 }, (_, number) => `/stories/s-${number}`));
    await warming.begin();
    expect(asked.length).toBe(32);
  });
});

describe('after a start', () => {
  it('one page of each kind is made, the one for unknown addresses too', async () => {
    const { warming, asked } = setUp([]);
    await warming.begin();
    expect(asked).toEqual([...fronts, '/stories/launch', '/timeline', '/programme', '/stories', 'unknown']);
  });
});
