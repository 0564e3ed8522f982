import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#bench/servers.ts';
import { findNginx } from '#scripts/nginx.mjs';
import { freePort } from '#tests/e2e/running/site-process.ts';

/** What is asked for, and the bytes and headers to answer it with. */
interface FixedAnswer {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
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
      ${sent.map(([name, value]) => `add_header ${name} ${quoted(String(value))};`).join('\n      ')}
    }`;
}

/**
 * nginx as Debian sets it up for files, one worker, sending bytes from the disk as they are. It writes no log, since the site writes
 * none for a request, and does not close connections after a thousand requests: both to its advantage. `/nothing` answers 204.
 * @returns its origin; undefined where nginx is not installed
 */
export async function startNginx(held: AsyncDisposableStack, answer: FixedAnswer): Promise<string | undefined> {
  const program = findNginx();
  if (program === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'orbit-nginx-'));
  held.defer(() => rm(folder, { recursive: true, force: true }));
  // Started as root, nginx reads as an account without rights.
  await chmod(folder, 0o755);
  const [file, configuration] = [join(folder, 'answer'), join(folder, 'nginx.conf')];
  await writeFile(file, answer.bytes);
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    configuration,
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
  const origin = `http://127.0.0.1:${port}`;
  await startServer(held, origin, [program, '-c', configuration, '-e', 'stderr']);
  return origin;
}
