import { describe, expect, it } from 'vitest';
import { headersFor } from '#server/pages/headers.ts';
import { editionWith } from './edition-stand-in.ts';
import { html, setUp } from './handled-requests.ts';

describe('when something is wrong', () => {
  it.each([
    ['whose render fails', () => Promise.reject(new Error('broken')), 'broken'],
    ['into which a script of nobody’s has come', async () => html('<script type="module">x()</script>'), 'x()'],
  ])('sends the last good page of an address %s, and says so', async (_what, broken, said) => {
    const { ask, render, state, onError } = await setUp();
    const good = await ask('/');
    state.edition = editionWith({ stories: ['launch', 'second'] });
    render.mockImplementation(broken);
    const reply = await ask('/');
    expect([reply.status, reply.body]).toEqual([200, good.body]);
    expect(onError).toHaveBeenCalledWith('/', expect.objectContaining({ message: expect.stringContaining(said) }));
  });

  it('sends a page of its own with 500 when there is no last good one', async () => {
    const { ask, render, lines } = await setUp();
    render.mockRejectedValue(new Error('secret detail'));
    const reply = await ask('/?q=x', { 'x-request-id': 'chosen by the visitor' });
    expect(reply.status).toBe(500);
    expect(lines).toMatchObject([{ method: 'GET', path: '/', err: { message: 'secret detail' } }]);
    expect(lines[0]?.id).toBe(reply.headers['x-request-id']);
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-1$/);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.body.toString()).toContain('could not be shown');
    expect(reply.body.toString()).not.toContain('secret detail');
    render.mockImplementation(async (address) => html(address));
    expect((await ask('/')).status).toBe(200);
  });

  it('is asked for again by the browser of an editor, whose page may still be compiled, and by no reader’s', async () => {
    const broken = () => Promise.reject(new Error('took over 28000 ms'));
    for (const forEditors of [true, false]) {
      const { ask } = await setUp({ render: broken, forEditors });
      const { status, headers } = await ask('/');
      expect([status, headers.refresh]).toEqual([500, forEditors ? '2' : undefined]);
    }
  });

  it('takes a 500 of Next for a failed render', async () => {
    const { ask } = await setUp({ render: async (address) => html(address, 500) });
    expect((await ask('/')).status).toBe(500);
  });

  it('still says 404 when the page for it cannot be rendered', async () => {
    const { ask } = await setUp({ render: () => Promise.reject(new Error('broken')) });
    expect((await ask('/nowhere')).status).toBe(404);
  });

  it('refuses what is not GET or HEAD, and says what is', async () => {
    const { ask } = await setUp();
    const reply = await ask('/', {}, 'POST');
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    ['400', 'HTTP/1.1', []],
    ['400', 'HTTP/1.1', ['Host: a', 'Host: b']],
    ['400', 'HTTP/1.1', ['Host: a', 'host: a']],
    ['400', 'HTTP/1.0', ['Host: a', 'Host: a']],
    ...['', 'a b', 'a@b', 'a/b', 'a\\b', '[::1', '[::g]', 'a:b', 'a:99999', '%00', 'a,b:1:2', 'ä.example'].map(
      (host): [string, string, string[]] => ['400', 'HTTP/1.1', [`Host: ${host}`]],
    ),
    ['400', 'HTTP/2.0', ['Host: a']],
    ['400', 'HTTP/0.9', ['Host: a']],
    ['400', 'HTTP/1.2', ['Host: a']],
    ['417', 'HTTP/1.1', ['Host: a', 'Expect: wonders']],
    ['200', 'HTTP/1.1', ['Host: a', 'Expect: 100-Continue']],
    ['200', 'HTTP/1.0', []],
    ...['a', 'A.example.', 'a_b:', '127.0.0.1:3000', '[::1]:80', 'xn--4ca.example', 'a%41b'].map(
      (host): [string, string, string[]] => ['200', 'HTTP/1.1', [`Host: ${host}`]],
    ),
  ])('answers %s to %s with %j, with all headers of the site', async (status, version, lines) => {
    const { say } = await setUp();
    const answer = await say([`GET / ${version}`, ...lines, 'Connection: close']);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const name of Object.keys(headersFor('error', 'text/html', ''))) expect(answer).toContain(`\r\n${name}: `);
  });

  it('never repeats the address that was asked for', async () => {
    const { ask } = await setUp();
    expect((await ask('/a/%ff<b>')).body.toString()).not.toContain('<b>');
  });
});

describe('other addresses', () => {
  it('serves the build’s own files', async () => {
    const { ask } = await setUp();
    expect((await ask('/_next/static/a.css')).body.toString()).toBe('a{b:c}');
  });

  it('tells how it stands, and the problems only to who has the secret', async () => {
    const { ask, state } = await setUp();
    state.edition = editionWith({ stories: ['launch'], problems: ['a', 'b'] });
    const open = JSON.parse((await ask('/healthz')).body.toString());
    expect(open).toEqual({
      status: 'ok',
      revision: state.edition.revision,
      stories: 1,
      updates: 0,
      milestones: 0,
      problems: 2,
    });
    const wrong = await ask('/healthz', { authorization: 'Bearer guess' });
    expect(JSON.parse(wrong.body.toString()).problems).toBe(2);
    const told = await ask('/healthz', { authorization: 'Bearer open sesame' });
    expect(JSON.parse(told.body.toString()).problems).toEqual([
      { file: 'content/a.md', line: 3, column: 7, field: 'title', message: 'is missing' },
      { file: 'content/b.md', line: 3, column: 7, field: 'title', message: 'is missing' },
    ]);
    expect(told.headers['cache-control']).toBe('no-store');
  });

  it('tells nobody when there is no secret', async () => {
    const { ask } = await setUp({ secret: undefined });
    const reply = await ask('/healthz', { authorization: 'Bearer undefined' });
    expect(JSON.parse(reply.body.toString()).problems).toBe(0);
  });

  it('says that it may be old while the content cannot be read', async () => {
    const { ask, state } = await setUp();
    const status = async () => JSON.parse((await ask('/healthz')).body.toString()).status;
    state.edition = editionWith({ problems: ['stories/a'] });
    expect(await status()).toBe('ok');
    state.scanFailed = true;
    expect(await status()).toBe('stale');
    state.scanFailed = false;
    const [problem] = state.edition.problems;
    for (const file of ['content', 'content/stories']) {
      state.edition = { ...state.edition, problems: problem ? [{ ...problem, file }] : [] };
      expect(await status()).toBe('stale');
    }
  });

  it('is ready once the front page was made', async () => {
    const { ask, render } = await setUp();
    expect((await ask('/readyz')).status).toBe(503);
    render.mockRejectedValueOnce(new Error('broken'));
    await ask('/');
    expect((await ask('/readyz')).status).toBe(503);
    await ask('/');
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('is ready although something is amiss behind it, and says what', async () => {
    const { ask, state } = await setUp();
    await ask('/');
    const answer = async () => JSON.parse(String((await ask('/readyz')).body));
    expect(await answer()).toEqual({ status: 'ready', details: [] });
    state.details.push('content cannot be watched');
    expect(await answer()).toEqual({ status: 'ready', details: ['content cannot be watched'] });
  });

  it('has a line in the log for each request at the level debug, and none above', async () => {
    const { ask, lines } = await setUp({ level: 'debug' });
    const { body } = await ask('/?q=a+secret');
    await ask('/nowhere\u001b[2J'.replace('\u001b', '%1b'), {}, 'HEAD');
    expect(lines).toMatchObject([
      { method: 'GET', path: '/', status: 200, bytes: body.length, ms: expect.any(Number) },
      { method: 'HEAD', path: '/nowhere%1b[2J', status: 400, bytes: 0 },
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
    const quiet = await setUp({ level: 'info' });
    await quiet.ask('/');
    expect(quiet.lines).toEqual([]);
  });

  it('is not ready from the moment that it drains', async () => {
    const { ask } = await setUp({ draining: () => true });
    const reply = await ask('/readyz');
    expect([reply.status, reply.headers.connection]).toEqual([503, 'close']);
    expect((await ask('/')).status).toBe(200);
  });
});
