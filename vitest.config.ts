import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const unit = 'tests/unit/**/*.test.ts';
/** What changes the environment, modules, or the edition of the whole process would be seen by the files after it. */
const changesTheProcess = /^vi\.stub|\bvi\.(?:mock|doMock|resetModules)\(|\b(?:publishEdition|openContent)\(/m;
const alone = globSync(unit).filter((file) => changesTheProcess.test(readFileSync(file, 'utf8')));

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // No test is about time: a busy machine must not fail one. A limit is many times what a quiet one needs, and costs nothing.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The files of a worker share the modules that they import: to load them anew takes longer than most tests. So a hook stands in a test's
    // own file, or in a function that the file calls.
    isolate: false,
    // Every core: of two, vitest would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [unit], exclude: alone, environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'unit, alone', include: alone, environment: 'node', isolate: true },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/component/setup.ts'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
    ],
  },
});
