/**
 * `npm run dev`: the preview in a process of its own, which starts anew when code that it runs itself has changed. Code of pages alone
 * (app/, components/) the framework takes in, and the preview reloads what is open. While the preview cannot start, its error stands on every page.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { escapeHtml } from '#lib/terms/escape-html.ts';
import { reloadAddress, reloadScript, watchCode } from '#server/editors/reload.ts';

const root = join(import.meta.dirname, '..');
const { PORT = '3000', HOST } = process.env;
const host = HOST ? HOST : '127.0.0.1';

const errorPage = (said: string) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8">
<title>The preview could not start</title><h1>The preview could not start</h1><pre>${escapeHtml(said)}</pre>
<p>This page comes anew when the code has changed.</p><script type="module">${reloadScript}</script></html>`;

let preview: ChildProcess | undefined;
let standIn: Server | undefined;
let isWanted = true;

/** Answers in the preview's place until the code changes. */
function showError(said: string): void {
  standIn = createServer((request, response) => {
    if (request.url === reloadAddress) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('retry: 300\n\n');
      return;
    }
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(errorPage(said));
  });
  standIn.on('error', () => undefined);
  standIn.listen(Number(PORT), host);
}

function begin(): void {
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [...process.execArgv, main, '--dev'], {
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    process.stderr.write(text);
    said = `${said}${text}`.slice(-10_000);
  });
  preview = child;
  child.once('close', (code) => {
    preview = undefined;
    if (!isWanted) process.exit(code ?? 1);
    else if (isRestarting) restart();
    else showError(said);
  });
}

let isRestarting = false;
function restart(): void {
  isRestarting = preview !== undefined;
  if (preview) {
    preview.kill('SIGTERM');
    return;
  }
  standIn?.closeAllConnections();
  if (standIn) standIn.close(begin);
  else begin();
  standIn = undefined;
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    isWanted = false;
    if (!preview?.kill(signal)) process.exit(0);
  });
}
watchCode(root, ['server', 'lib', 'browser', 'next.config.ts'], restart);
begin();
