import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { forgetDesks, story, twoDesks } from '#tests/unit/server/sending/desks.ts';

afterAll(forgetDesks);

it('counts the old file of a story that was renamed before readers saw it', async () => {
  const { amna } = await twoDesks();
  const due = (day: string) => story('Later').replace('2026-01-01', day);
  await amna.put('content/stories/later.md', due('2027-01-01'));
  await amna.put('content/stories/another.md', due('2028-01-01'));
  amna.git('add', '.');
  amna.git('commit', '-q', '-m', 'Two under embargo');
  amna.git('rm', '-q', 'content/stories/another.md');
  amna.git('mv', 'content/stories/later.md', 'content/stories/soon.md');
  expect(await amna.sending('content/stories/soon.md')).toMatchObject({
    ok: {
      own: [
        { file: 'content/stories/later.md', is: 'deleted' },
        { file: 'content/stories/soon.md', is: 'new' },
      ],
      others: [{ file: 'content/stories/another.md', is: 'deleted' }],
    },
  });
});

it('sends no file without a new one that it cannot do without', async () => {
  const { amna } = await twoDesks();
  const [update, its] = ['content/updates/news.md', 'content/stories/three.md'];
  await mkdir(join(amna.folder, 'content/updates'));
  await amna.put(its, story('Three'));
  await amna.put(update, story('News').replace('topics: [crewed]', 'story: three'));
  expect(await amna.send({ files: [update] })).toEqual({
    refused: expect.stringMatching(/news\.md cannot do without content\/stories\/three\.md.*Tick that too/),
  });
  expect(amna.git('log', '--format=%s')).toBe('Begin');
  expect(await amna.send({ files: [update, its] })).toMatchObject({ ok: { is: 'sent' } });
});
