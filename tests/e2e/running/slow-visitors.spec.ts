import { mkdir, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { readAnswers } from '#tests/e2e/running/http-answers.ts';
import { startSite, until } from '#tests/e2e/running/site-process.ts';
import { smallContent, smallPages } from '#tests/e2e/running/small-content.ts';

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
/** As heavy as a picture may be. */
const picture = Buffer.concat([onePixel, Buffer.alloc(290_000)]);

/** More than the system takes from the server on one connection before somebody reads it. */
const picturesEach = 14;

const get = (address: string) => `GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

interface SlowReader {
  readonly socket: Socket;
  readonly asked: number;
  readonly received: () => Buffer;
  /** Resolves when the server has ended the connection; rejects when it was cut. */
  readonly ended: Promise<void>;
}

/** Asks for a page and many pictures at once, and reads nothing until resumed. */
function slowReader(port: number, addresses: readonly string[]): SlowReader {
  const socket = connect({ port, host: '127.0.0.1' });
  const chunks: Buffer[] = [];
  socket.pause();
  socket.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise<void>((done, fail) => {
    socket.once('end', done);
    socket.once('error', fail);
  });
  ended.catch(() => undefined);
  socket.write(addresses.map(get).join(''));
  return { socket, asked: addresses.length, received: () => Buffer.concat(chunks), ended };
}

test('SIGTERM with 8 slow readers: each gets everything whole, nobody new is let in, exit 0', async () => {
  const site = await startSite({ from: smallContent });
  try {
    await mkdir(join(site.contentDir, 'images'), { recursive: true });
    await writeFile(join(site.contentDir, 'images/heavy.png'), picture);
    await until(
      async () => (await fetch(`${site.origin}/images/heavy.png`)).status,
      (status) => status === 200,
    );
    const pictures = Array.from({ length: picturesEach }, () => '/images/heavy.png');
    const readers = Array.from({ length: 8 }, (_, index) =>
      slowReader(site.port, [smallPages[index % smallPages.length] ?? '/', ...pictures]),
    );
    await Promise.all(readers.map(({ socket }) => new Promise((sent) => socket.once('readable', sent))));

    site.process.kill('SIGTERM');
    await until(
      () =>
        fetch(site.origin).then(
          () => 'it still answers',
          () => 'refused',
        ),
      (answer) => answer === 'refused',
    );
    await until(
      async () => site.log(),
      (log) => log.includes('SIGTERM'),
    );
    expect(site.process.exitCode).toBe(null);

    for (const { socket } of readers) socket.resume();
    await Promise.all(readers.map(({ ended }) => ended));
    expect(await site.ended).toBe(0);
    for (const { received, asked: count } of readers) {
      const { whole, rest } = readAnswers(received(), ['GET'], true);
      expect(rest).toBe(0);
      expect(whole.map(({ status }) => status)).toEqual(Array.from({ length: count }, () => 200));
      expect(whole[0]?.body.toString().trimEnd().endsWith('</html>')).toBe(true);
      expect(whole.slice(1).every(({ body }) => body.equals(picture))).toBe(true);
    }
  } finally {
    await site.dispose();
  }
});

/** Sends a piece every half second and never comes to an end; resolves when it is shown out. */
function slowSender(port: number, start: string, piece: string): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(start);
  const timer = setInterval(() => socket.write(piece), 500);
  socket.on('error', () => undefined);
  socket.resume();
  return new Promise((done) => {
    socket.once('close', () => {
      clearInterval(timer);
      done();
    });
  });
}

test('who sends a header or a body without end is shown out, while readers get their pages', async () => {
  const site = await startSite({ from: smallContent });
  try {
    await site.text('/');
    const starts = [
      ['GET / HTTP/1.1\r\nHost: localhost\r\nX-Note: ', 'a'],
      ['GET / HTTP/1.1\r\n', 'X-Note: a\r\n'],
      ['', 'G'],
      ['POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n', 'a'],
      ['GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\na\r\n'],
    ] as const;
    const senders = starts.flatMap(([start, piece]) =>
      Array.from({ length: 40 }, () => slowSender(site.port, start, piece)),
    );
    let over = false;
    const all = Promise.all(senders).finally(() => {
      over = true;
    });
    while (!over) {
      expect(await site.text('/')).toContain('</html>');
      await wait(50);
    }
    await all;
  } finally {
    await site.dispose();
  }
});
