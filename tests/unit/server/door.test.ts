import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { headersFor } from '#server/pages/headers.ts';
import { createDoor } from '#server/request/door.ts';
import { eventually } from '#tests/eventually.ts';

const open: Socket[] = [];
let server: Server | undefined;
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
  server?.close();
});

const quick = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50, stalled: 200 };
const patient = { stalled: 300_000, headersTimeout: 300_000, requestTimeout: 300_000 };
const page = Buffer.alloc(100, 'x');

type Answer = (response: ServerResponse, path: string) => void;

const whole =
  (body: Buffer): Answer =>
  (response, path) =>
    // As the handler does: in the next turn, so that pipelined requests are all known.
    void setImmediate(() => response.writeHead(200, { 'Content-Length': body.length, 'X-Path': path }).end(body));

async function setUp(limits: Parameters<typeof createDoor>[1] = quick, answer = whole(page)) {
  const door = createDoor('https://orbit.example', limits);
  server = door.server;
  door.server.on('request', (request, response) => answer(response, request.url ?? ''));
  door.server.listen(0, '127.0.0.1');
  await once(door.server, 'listening');
  const address = door.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  function call() {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    open.push(socket);
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    // Closed, or ended by the other side.
    const ended = new Promise<string>((resolve) => {
      socket.on('end', () => resolve(text));
      socket.on('close', () => resolve(text));
    });
    return { socket, ended, text: () => text };
  }
  /** What the server says to some bytes until it ends the connection. */
  function say(bytes: string): Promise<string> {
    const { socket, ended } = call();
    socket.write(bytes, 'latin1');
    return ended;
  }
  return { ...door, call, say };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
const count = (text: string) => text.split('HTTP/1.1 200').length - 1;

describe('what is no request', () => {
  it.each([
    ['garbage', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
    ['a version that does not exist', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n', 400],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n', 405],
    ['20 KB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['headers that come too slowly', 'GET / HTTP/1.1\r\nHost: a\r\n', 408],
  ])('gets a short answer and the end of its connection: %s', async (_what, bytes, status) => {
    const { say } = await setUp({ ...quick, stalled: 10_000 });
    const answer = await say(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [A-Za-z ]+\r\n`));
    expect(answer).toContain('Connection: close\r\n');
    expect(answer).toContain('Content-Type: text/plain');
    for (const [name, value] of Object.entries(
      headersFor('error', 'text/plain; charset=utf-8', 'https://orbit.example'),
    ))
      expect(answer).toContain(`${name}: ${value}\r\n`);
    expect(answer).toContain('Strict-Transport-Security: ');
    expect(answer.includes('Allow: GET, HEAD')).toBe(status === 405);
  });

  it('does not cut through the answer that came before', async () => {
    const body = Buffer.alloc(4_000_000, 'x');
    const { say } = await setUp({ ...quick, stalled: 5_000 }, whole(body));
    const answer = await say(`${get('/first')}garbage\r\n\r\n`);
    expect(answer.split('\r\n\r\n')[1]?.length).toBe(body.length);
    expect(answer).not.toContain(' 400 ');
  });
});

describe('a request that asks for more', () => {
  it.each([
    ['an upgrade', 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13'],
    ['HTTP/2', 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQ'],
    ['leave to send a body', 'Expect: 100-continue\r\nContent-Length: 1000'],
    ['a body with GET', 'Content-Length: 3\r\nConnection: close\r\n\r\nabc'],
  ])('is answered as an ordinary one: %s', async (_what, headers) => {
    const { call } = await setUp(patient);
    const { socket, text } = call();
    socket.write(`GET /page HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n`);
    await eventually(() => expect(text()).toMatch(/^HTTP\/1\.1 200 [\s\S]*X-Path: \/page[\s\S]*\r\n\r\nx{100}$/));
  });
});

describe('who is slow', () => {
  it.each([
    ['says nothing', ''],
    ['sends a body that never comes', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n'],
    ['sends chunks that never end', 'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n'],
  ])('loses the connection in the end: %s', async (_what, bytes) => {
    const { say } = await setUp();
    const slow = say(bytes);
    // On a machine that stands still for as long as the door gives, the quick one is slow too.
    const last = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    await eventually(async () => expect(count(await say(last))).toBe(1));
    expect(count(await slow)).toBe(bytes === '' ? 0 : 1);
  });

  it('loses the connection when they stop reading', async () => {
    const { server: started, call } = await setUp(quick, whole(Buffer.alloc(32_000_000)));
    const { socket, ended } = call();
    socket.pause();
    socket.write(get('/'));
    const [taken] = await once(started, 'connection');
    await once(taken, 'close');
    socket.resume();
    expect((await ended).length).toBeLessThan(32_000_000);
  });
});

describe('who takes nothing', () => {
  it('is gone in the time that the door gives, and who waits for us stays', async () => {
    const held = Promise.withResolvers<ServerResponse>();
    const { server: started, call } = await setUp({ ...patient, stalled: 2_000 }, (response, path) => {
      if (path === '/held') held.resolve(response);
      else response.end(Buffer.alloc(32_000_000));
    });
    const taken = async (path: string) => {
      const connection = once(started, 'connection');
      const caller = call();
      caller.socket.write(get(path));
      return { ...caller, connection: (await connection)[0] };
    };
    const reader = await taken('/');
    reader.socket.pause();
    const waiting = await taken('/held');
    const response = await held.promise;
    // Half of the time that it gives, each.
    for (let looks = 0; looks < 3; looks += 1) await once(waiting.connection, 'timeout');
    expect(reader.connection.destroyed).toBe(true);
    response.end('made');
    await eventually(() => expect(waiting.text()).toContain('made'));
  });
});

describe('who asks and asks', () => {
  it('is ended when more than 64 answers are owed: the rest is not even looked at', async () => {
    const asked: string[] = [];
    const { say } = await setUp(patient, (_response, path) => asked.push(path));
    expect(await say(get('/').repeat(1_000))).toBe('');
    expect(asked.length).toBe(64);
  });

  it('may send 64 requests together', async () => {
    const { call } = await setUp(patient);
    const { socket, text } = call();
    socket.write(get('/').repeat(64));
    await eventually(() => expect(count(text())).toBe(64));
  });

  it('has one answer at a time while as many are owed in all as there may be connections', async () => {
    const asked: string[] = [];
    const { say } = await setUp({ ...patient, connections: 10 }, (_response, path) => asked.push(path));
    void say(get('/first').repeat(10));
    await eventually(() => expect(asked.length).toBe(10));
    expect(await say(get('/second').repeat(2))).toBe('');
    void say(get('/third'));
    await eventually(() => expect(asked.filter((path) => path === '/third').length).toBe(1));
    expect(asked.filter((path) => path === '/second').length).toBe(1);
  });
});

describe('when there are too many', () => {
  it('ends the connection that has been idle longest, and never one on which an answer is owed', async () => {
    const { server: started, call } = await setUp({
      ...patient,
      connections: 5,
    });
    const connected = async () => {
      const taken = once(started, 'connection');
      const caller = call();
      await taken;
      return caller;
    };
    const reader = await connected();
    const [first, second] = [await connected(), await connected()];
    first.socket.write(get('/'));
    await eventually(() => expect(count(first.text())).toBe(1));
    reader.socket.write('GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n');
    await eventually(() => expect(count(reader.text())).toBe(1));
    for (let more = 0; more < 2; more += 1) await connected();
    expect(await second.ended).toBe('');
    const latest = await connected();
    latest.socket.write(get('/'));
    await eventually(() => expect(count(latest.text())).toBe(1));
    expect(await first.ended).toContain('200');
  });
});

describe('stopping', () => {
  it('answers every request that was sent together, then ends the connection', async () => {
    const { connections, say, server: started } = await setUp(patient);
    const answers = say(get('/1') + get('/2') + get('/3'));
    await once(started, 'connection');
    await connections.close();
    expect((await answers).match(/X-Path: \/./g)).toEqual(['X-Path: /1', 'X-Path: /2', 'X-Path: /3']);
  });

  it('answers who is connected and was not taken yet', async () => {
    const { connections, say } = await setUp(patient);
    const answers = Promise.all(Array.from({ length: 20 }, () => say(get('/'))));
    // The kernel has connected all of them before the event loop takes the first.
    await new Promise(process.nextTick);
    await connections.close();
    expect((await answers).map(count)).toEqual(Array.from({ length: 20 }, () => 1));
  });
});
