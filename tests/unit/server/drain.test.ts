import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createDrain, type DrainOptions } from '#server/drain.ts';
import { createConnections } from '#server/request/connections.ts';
import { eventually } from '#tests/eventually.ts';

/** The status of an answer that comes on a connection of its own. */
function call(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = get({ port, host: '127.0.0.1', agent: false }, (reply) => resolve(reply.resume().statusCode ?? 0));
    asked.on('error', reject);
  });
}

async function setUp(chosen: Partial<DrainOptions> = {}) {
  const asked = Promise.withResolvers<ServerResponse>();
  const server = createServer((_request, response) => asked.resolve(response));
  const connections = createConnections(server, 100);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const exited = Promise.withResolvers<number>();
  const exit = vi.fn((code: number) => exited.resolve(code));
  const release = vi.fn();
  const clock = { now: 0 };
  const drain = createDrain({
    connections,
    release,
    onStart: () => {},
    exit,
    now: () => clock.now,
    grace: 0,
    ...chosen,
  });
  return { server, port, drain, exit, exited: exited.promise, asked: asked.promise, release, clock };
}

describe('stopping', () => {
  it('finishes what was asked and takes nothing new', async () => {
    const { server, port, drain, exit, exited, asked, release } = await setUp();
    const replied = call(port);
    const response = await asked;
    drain.begin('SIGTERM', 0);
    expect(drain.started()).toBe(true);
    await eventually(() => expect(server.listening).toBe(false));
    expect(exit).not.toHaveBeenCalled();
    response.end('done');
    expect(await replied).toBe(200);
    expect(await exited).toBe(0);
    expect(release).toHaveBeenCalledOnce();
  });

  it('lets a slow reader have the whole page', async () => {
    const page = Buffer.alloc(48 * 1024 * 1024);
    const { port, drain, exited, asked } = await setUp();
    const replied = Promise.withResolvers<IncomingMessage>();
    get({ port, host: '127.0.0.1', agent: new Agent({ keepAlive: true }) }, replied.resolve);
    (await asked).end(page);
    const reply = await replied.promise;
    drain.begin('SIGTERM', 0);
    let received = 0;
    for await (const chunk of reply) received += chunk.length;
    expect(received).toBe(page.length);
    expect(await exited).toBe(0);
  });

  it('does not wait for a connection on which nothing was asked', async () => {
    const { port, drain, exited } = await setUp();
    const idle = connect(port, '127.0.0.1');
    const [first, second] = [once(idle, 'close'), exited];
    await once(idle, 'connect');
    drain.begin('SIGTERM', 0);
    expect(await second).toBe(0);
    await first;
  });

  it('does not wait for ever', async () => {
    const { port, drain, exited, asked } = await setUp({ limit: 0 });
    get({ port, host: '127.0.0.1', agent: false }).on('error', () => {});
    await asked;
    drain.begin('SIGINT', 0);
    expect(await exited).toBe(0);
  });

  it('takes the same wish told twice for one, and ends at once when it is told again after two seconds', async () => {
    const { port, drain, exit, asked, clock } = await setUp();
    const pending = get({ port, host: '127.0.0.1', agent: false }).on('error', () => {});
    await asked;
    for (const now of [0, 15, 1_999]) {
      clock.now = now;
      drain.begin('SIGINT', 0);
    }
    expect(exit).not.toHaveBeenCalled();
    clock.now = 2_000;
    drain.begin('SIGINT', 0);
    expect(exit.mock.calls).toEqual([[1]]);
    pending.destroy();
  });

  it('still takes new connections at first', async () => {
    const { port, drain, asked } = await setUp({ grace: 60_000, limit: 60_000 });
    drain.begin('SIGTERM', 0);
    const replied = call(port);
    (await asked).end('done');
    expect(await replied).toBe(200);
  });
});
