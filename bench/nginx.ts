import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disposable } from '#bench/clean-up.ts';
import { findProgram, onCoreOf } from '#bench/commands.ts';
import { startServer } from '#bench/server-process.ts';
import { freePort } from '#tests/e2e/running/site-process.ts';

export const nginxProgram = findProgram('nginx');

/** An address with the bytes and the headers to answer it with. */
export interface FixedAnswer {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export interface Nginx extends Disposable {
  readonly origin: string;
  /** Answered with 204 and nothing: what the load generator can ask at most. */
  readonly emptyAddress: string;
}

const ownHeaders = new Set(['content-length', 'date', 'etag', 'last-modified', 'connection', 'keep-alive', 'server']);

/** A value as nginx reads it. @throws Error where nginx would see a variable of its own */
function quoted(value: string): string {
  if (value.includes('$')) throw new Error(`nginx cannot send a dollar sign: ${value}`);
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function location({ path, headers }: FixedAnswer, file: string): string {
  const { 'content-type': type = 'text/html', ...others } = headers;
  const sent = Object.entries(others).filter(([name]) => !ownHeaders.has(name) && !name.startsWith('transfer-'));
  return `location = ${path} {
      alias ${file}; types { } default_type ${quoted(type)};
      ${sent.map(([name, value]) => `add_header ${name} ${quoted(value)};`).join('\n      ')}
    }`;
}

/**
 * nginx as Debian sets it up for files, one worker, sending bytes from the disk as they are. It writes no log, since the site writes
 * none for a request, and does not close connections after a thousand requests: both to its advantage.
 * @throws Error when nginx is not installed or does not start
 */
export async function startNginx(answer: FixedAnswer): Promise<Nginx> {
  if (nginxProgram === undefined) throw new Error('nginx is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'orbit-nginx-'));
  // Started as root, nginx reads as an account without rights.
  await chmod(folder, 0o755);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const file = join(folder, 'answer');
  await writeFile(file, answer.bytes);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    ${location(answer, file)}
    location = /nothing { return 204; }
  }
}
`,
  );
  const command = onCoreOf('server', [nginxProgram, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  const server = await startServer({ command, origin });
  const dispose = async () => {
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  };
  return { origin, emptyAddress: `${origin}/nothing`, dispose };
}
