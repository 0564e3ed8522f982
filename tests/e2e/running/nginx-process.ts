import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from '#tests/e2e/running/site-process.ts';

/** The name that deploy/nginx.conf serves. */
export const siteName = 'pakistan-in-orbit.example';

/** An nginx that runs deploy/nginx.conf on loopback. */
export interface NginxProcess {
  readonly httpsPort: number;
  readonly httpPort: number;
  /** The certificate in PEM, which its own key has signed. */
  readonly certificate: string;
  /** What nginx itself has complained about. */
  readonly errors: () => string;
  readonly accessLog: () => Promise<string>;
  readonly dispose: () => Promise<void>;
}

interface Options {
  readonly nginx: string;
  readonly replicaPorts: readonly [number, number];
  /** Further lines to change, such as one that turns the cache off. */
  readonly edits?: readonly (readonly [string, string])[];
}

/** Changes every occurrence. @throws when a text is not there: the file and the test have parted */
function edit(source: string, edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new Error(`deploy/nginx.conf has no “${from}”; name in the test what it has instead`);
    return text.replaceAll(from, to);
  }, source);
}

/** Writes a key and a certificate for {@link siteName} that is its own authority. */
function makeCertificate(key: string, certificate: string): void {
  const { status, stderr, error } = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
      ...['-subj', `/CN=${siteName}`, '-addext', `subjectAltName=DNS:${siteName}`],
      ...['-keyout', key, '-out', certificate],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate; is it installed? ${error?.message ?? stderr}`);
}

/** What stands around the file on a machine: as in Debian's nginx.conf, but in one folder and for any account. */
function mainConfiguration(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
daemon off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  sendfile on;
  tcp_nopush on;
  gzip on;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/site.conf;
}
`;
}

const takesConnections = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Starts nginx with deploy/nginx.conf, changed only where its head says that machines differ. */
export async function startNginx({ nginx, replicaPorts, edits = [] }: Options): Promise<NginxProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'orbit-nginx-'));
  const [httpsPort, httpPort] = [await freePort(), await freePort()];
  const tls = join(folder, 'tls/pakistan-in-orbit');
  await mkdir(join(folder, 'tls'));
  makeCertificate(`${tls}.key`, `${tls}.crt`);
  const site = edit(await readFile('deploy/nginx.conf', 'utf8'), [
    ['/etc/nginx/tls/pakistan-in-orbit', tls],
    ['/var/cache/nginx/pakistan-in-orbit', join(folder, 'cache')],
    ['/var/log/nginx/pakistan-in-orbit.log', join(folder, 'access.log')],
    [' buffer=64k flush=5s', ''],
    ['127.0.0.1:3001', `127.0.0.1:${replicaPorts[0]}`],
    ['127.0.0.1:3002', `127.0.0.1:${replicaPorts[1]}`],
    ['    listen [::]:', '    # listen [::]:'],
    ['    listen 443', `    listen 127.0.0.1:${httpsPort}`],
    ['    listen 80', `    listen 127.0.0.1:${httpPort}`],
    ...edits,
  ]);
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration(folder));
  const child = spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk) => (printed += chunk));
  let running = true;
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      running = false;
      done();
    });
  });
  const dispose = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const outcome = async () => (running ? await takesConnections(httpsPort) : 'ended');
    if ((await until(outcome, Boolean)) === 'ended') throw new Error('it ended at once');
  } catch (error) {
    await dispose();
    throw new Error(`nginx did not start: ${printed}`, { cause: error });
  }
  return {
    httpsPort,
    httpPort,
    certificate: await readFile(`${tls}.crt`, 'utf8'),
    errors: () => printed,
    accessLog: () => readFile(join(folder, 'access.log'), 'utf8'),
    dispose,
  };
}
