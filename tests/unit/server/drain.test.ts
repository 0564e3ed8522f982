import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDrain } from '#server/drain.ts';
import { createConnections } from '#server/request/connections.ts';

const before = { SIGTERM: process.listeners('SIGTERM'), SIGINT: process.listeners('SIGINT') };
afterEach(() => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    for (const listener of process.listeners(signal)) {
      if (!before[signal].includes(listener)) process.off(signal, listener);
    }
  }
});

async function setUp(limit?: number) {
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
  const drain = createDrain({ connections, release, onStart: () => {}, exit, ...(limit !== undefined && { limit }) });
  return { server, port, drain, exit, exited: exited.promise, asked: asked.promise, release };
}

describe('stopping', () => {
  it('finishes what was asked and takes nothing new', async () => {
    const { server, port, drain, exit, exited, asked, release } = await setUp();
    const replied = new Promise<number>((resolve) => {
      get({ port, host: '127.0.0.1', agent: false }, (reply) => resolve(reply.resume().statusCode ?? 0));
    });
    const response = await asked;
    process.emit('SIGTERM', 'SIGTERM');
    expect(drain.started()).toBe(true);
    expect(server.listening).toBe(false);
    expect(exit).not.toHaveBeenCalled();
    response.end('done');
    expect(await replied).toBe(200);
    expect(await exited).toBe(0);
    expect(release).toHaveBeenCalledOnce();
  });

  it('lets a slow reader have the whole page', async () => {
    const page = Buffer.alloc(48 * 1024 * 1024);
    const { port, exited, asked } = await setUp();
    const replied = Promise.withResolvers<IncomingMessage>();
    get({ port, host: '127.0.0.1', agent: new Agent({ keepAlive: true }) }, replied.resolve);
    (await asked).end(page);
    const reply = await replied.promise;
    process.emit('SIGTERM', 'SIGTERM');
    let received = 0;
    for await (const chunk of reply) received += chunk.length;
    expect(received).toBe(page.length);
    expect(await exited).toBe(0);
  });

  it('does not wait for a connection on which nothing was asked', async () => {
    const { port, exited } = await setUp();
    const idle = connect(port, '127.0.0.1');
    const [first, second] = [once(idle, 'close'), exited];
    await once(idle, 'connect');
    process.emit('SIGTERM', 'SIGTERM');
    expect(await second).toBe(0);
    await first;
  });

  it('does not wait for ever', async () => {
    const { port, exited, asked } = await setUp(0);
    get({ port, host: '127.0.0.1', agent: false }).on('error', () => {});
    await asked;
    process.emit('SIGINT', 'SIGINT');
    expect(await exited).toBe(0);
  });

  it('ends at once at the second signal', async () => {
    const { port, exit, asked } = await setUp();
    const pending = get({ port, host: '127.0.0.1', agent: false }).on('error', () => {});
    await asked;
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGTERM', 'SIGTERM');
    expect(exit.mock.calls).toEqual([[1]]);
    pending.destroy();
  });
});
