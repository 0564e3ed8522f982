import { statSync } from 'node:fs';
import { join } from 'node:path';

const quiet = '--disable-warning=ExperimentalWarning';
const root = join(import.meta.dirname, '..');

/** What each command needs, in the words of setup.mjs, and what it is. `node` is the one that the project pins. */
export const commands = {
  start: {
    needs: ['--lean', '--build'],
    run: ['node', quiet, '--max-semi-space-size=8', '--heap-growing-percent=25', 'server/main.ts'],
    environment: { NODE_COMPILE_CACHE: 'node_modules/.cache/node', MALLOC_ARENA_MAX: '2' },
  },
  dev: { needs: ['--lean'], run: ['node', quiet, 'server/dev.ts'] },
  test: { needs: [], run: ['node', 'scripts/test.ts'] },
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
  'test:engines': { needs: ['--build', '--engines'], run: ['node', quiet, 'tests/engines/walk.ts'] },
  bench: { needs: ['--build', '--browser'], run: ['node', quiet, 'bench/main.ts'] },
  pictures: { needs: ['--build', '--browser'], run: ['node', 'scripts/pictures.ts'] },
  drawings: { needs: ['--browser'], run: ['node', quiet, 'scripts/pictures.ts', 'drawings'] },
  fonts: { needs: [], run: ['node', 'scripts/make-fonts.ts'] },
  icons: { needs: [], run: ['node', 'scripts/make-icons.ts'] },
  restamp: { needs: ['--lean'], run: ['node', quiet, 'scripts/restamp.ts'] },
  stamp: { needs: ['--lean'], run: ['node', quiet, 'scripts/stamp.ts'] },
  schemas: { needs: [], run: ['node', 'scripts/make-schemas.ts'] },
  coastlines: { needs: [], run: ['node', 'scripts/make-coastlines.ts'] },
  record: { needs: ['--build'], run: ['node', quiet, 'scripts/record-next-page.ts'] },
};

/** @param {string} path */
const isSource = (path) =>
  !/\.test\.tsx?$/.test(path) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;

/**
 * The program of a command, with its first words. Of the tests, words choose among their names, and a source chooses those that import it.
 * @param {string} name
 * @param {readonly string[]} typed what stands behind the name
 */
export const programOf = (name, typed) =>
  name === 'test:unit' && typed.some(isSource) ? ['vitest', 'related', '--run'] : commands[name].run;
