/** Runs every check of the project, says how each went, and ends with one line: `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What this machine lacks something for; the runner says what. */
  readonly skipped?: number;
}

const results = 'test-results';
mkdirSync(results, { recursive: true });

function run(command: string, ...parameters: string[]): boolean {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, parameters, { stdio: 'inherit', env: environment }).status === 0;
}

/** A check that is one whole: it counts as one. */
const single = (command: string, ...parameters: string[]): Tally =>
  run(command, ...parameters) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A test runner that writes its counts to a file; a run that wrote none has failed as a whole. */
function counted(report: string, count: (report: unknown) => Tally, command: string, ...parameters: string[]): Tally {
  const passed = run(command, ...parameters);
  try {
    const tally = count(JSON.parse(readFileSync(report, 'utf8')));
    return passed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number(), skipped: z.number() }),
});

const steps: readonly (readonly [string, () => Tally])[] = [
  ['Types', () => single('node', 'scripts/typecheck.ts')],
  ['Lint, arrows, unused code', () => single('node', 'scripts/lint.ts')],
  ['Content', () => single('node', 'scripts/check.ts', '--strict')],
  [
    'Unit and component tests',
    () =>
      counted(
        `${results}/vitest.json`,
        (report) => {
          const { numPassedTests, numFailedTests } = vitestReport.parse(report);
          return { passed: numPassedTests, failed: numFailedTests };
        },
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${results}/vitest.json`,
      ),
  ],
  ['Build', () => single('node', 'scripts/setup.mjs', '--build')],
  [
    'Browser tests',
    () =>
      counted(
        `${results}/playwright.json`,
        (report) => {
          const { expected, flaky, unexpected, skipped } = playwrightReport.parse(report).stats;
          return { passed: expected + flaky, failed: unexpected, skipped };
        },
        'playwright',
        'test',
        '--config',
        'tests/e2e/playwright.config.ts',
      ),
  ],
];

const total = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const [name, step] of steps) {
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const { passed, failed, skipped = 0 } = step();
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - started) / 1000);
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} SKIPPED`] : [])].join(', ');
  lines.push(`${failed === 0 ? '✓' : '✗'} ${name}: ${counts} (${seconds} s)`);
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
