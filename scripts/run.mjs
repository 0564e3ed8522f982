/**
 * Runs a command of package.json once what it needs is there: `node scripts/run.mjs NAME …`.
 * Plain JavaScript without packages: it runs on any Node from 20 on, before anything is installed. What serves until it is told to end is
 * written with `exec` there: else npm tells a shell, which tells nobody, and the port stays taken.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { commands, programOf } from './commands.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');

const [name = '', ...parameters] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`✗ There is no command "${name}"; there are: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}

const ready = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs'), ...command.needs], { stdio: 'inherit' });
if (ready.status !== 0) process.exit(ready.status ?? 1);

const [program, ...own] = programOf(name, parameters);
// Where npm has no package of Node, as for macOS, this one does.
const path = program === 'node' && !existsSync(join(bin, program)) ? process.execPath : join(bin, program);
const environment = {
  ...process.env,
  ...command.environment,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: '1',
};
const child = spawn(path, [...own, ...parameters], { cwd: root, stdio: 'inherit', env: environment });
// Whoever ends this wants the command to end; it decides how, and this waits for it.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
child.on('error', (error) => {
  console.error(`✗ ${program} could not be started: ${error.message}`);
  process.exitCode = 1;
});
