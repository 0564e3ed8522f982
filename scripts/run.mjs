/**
 * Runs a command of package.json once what it needs is there: `node scripts/run.mjs NAME …`.
 * Plain JavaScript without packages: it runs on any Node from 20 on, before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const quiet = '--disable-warning=ExperimentalWarning';

/** What each command needs, in the words of setup.mjs, and what it is. `node` is the one that the project pins. */
const commands = {
  start: {
    needs: ['--lean', '--build'],
    run: ['node', quiet, '--max-semi-space-size=8', '--heap-growing-percent=25', 'server/main.ts'],
    environment: { NODE_COMPILE_CACHE: 'node_modules/.cache/node' },
  },
  dev: { needs: ['--lean'], run: ['node', quiet, 'server/dev.ts'] },
  test: { needs: ['--browser', '--nginx'], run: ['node', 'scripts/test.ts'] },
  check: { needs: ['--lean'], run: ['node', 'scripts/check.ts'] },
  new: { needs: ['--lean'], run: ['node', 'scripts/new.ts'] },
  preview: { needs: ['--lean'], run: ['node', 'scripts/preview.ts'] },
  build: { needs: ['--lean'], run: ['node', 'scripts/build.ts'] },
  lint: { needs: [], run: ['node', 'scripts/lint.ts'] },
  format: { needs: [], run: ['biome', 'check', '--write'] },
  typecheck: { needs: [], run: ['node', 'scripts/typecheck.ts'] },
  'test:unit': { needs: [], run: ['vitest', 'run'] },
  'test:e2e': {
    needs: ['--build', '--browser', '--nginx'],
    run: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
  },
  bench: { needs: ['--build', '--browser'], run: ['node', quiet, 'bench/main.ts'] },
  pictures: { needs: ['--build', '--browser'], run: ['node', 'scripts/pictures.ts'] },
  fonts: { needs: [], run: ['node', 'scripts/make-fonts.ts'] },
  icons: { needs: [], run: ['node', 'scripts/make-icons.ts'] },
  schemas: { needs: [], run: ['node', 'scripts/make-schemas.ts'] },
  coastlines: { needs: [], run: ['node', 'scripts/make-coastlines.ts'] },
  record: { needs: ['--build'], run: ['node', quiet, 'scripts/record-next-page.ts'] },
};

const [name = '', ...parameters] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`✗ There is no command "${name}"; there are: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}

const ready = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs'), ...command.needs], { stdio: 'inherit' });
if (ready.status !== 0) process.exit(ready.status ?? 1);

const [program, ...own] = command.run;
const pinned = join(bin, program);
const path = existsSync(pinned) ? pinned : process.execPath;
const environment = { ...process.env, ...command.environment, NEXT_TELEMETRY_DISABLED: '1' };
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
