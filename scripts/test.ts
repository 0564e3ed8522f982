/** Runs every check of the project, says how each went, and ends with one line: `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What this machine lacks something for; the runner says what. */
  readonly skipped?: readonly string[];
  /** What failed, and passed when it was tried again. */
  readonly again?: readonly string[];
  /** Every test with its milliseconds. */
  readonly times?: readonly Timed[];
}

interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

const results = 'test-results';
mkdirSync(results, { recursive: true });

/** Resolves with whether it went well. @param quiet what it prints is printed when it has ended, because another prints meanwhile */
function run(quiet: boolean, command: string, parameters: readonly string[]): Promise<boolean> {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(command, parameters, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: environment });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

const asOne = (passed: boolean): Tally => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A check that is one whole: it counts as one. */
const single = async (command: string, ...parameters: string[]): Promise<Tally> =>
  asOne(await run(false, command, parameters));

/** The same, beside another. */
const beside = async (command: string, ...parameters: string[]): Promise<Tally> =>
  asOne(await run(true, command, parameters));

/** A test runner that writes its counts to a file; a run that wrote none has failed as a whole. */
async function counted(
  report: string,
  count: (report: unknown) => Tally,
  command: string,
  ...parameters: string[]
): Promise<Tally> {
  rmSync(report, { force: true });
  const passed = await run(false, command, parameters);
  try {
    const tally = count(JSON.parse(readFileSync(report, 'utf8')));
    return passed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ fullName: z.string(), duration: z.number().nullish() })) }),
  ),
});

function countVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const times = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, duration }) => ({ name: fullName, milliseconds: duration ?? 0 }));
  return { passed: numPassedTests, failed: numFailedTests, times };
}

const browserTest = z.object({
  projectName: z.string(),
  status: z.string(),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
  results: z.array(z.object({ status: z.string(), duration: z.number() })),
});
const suite = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), file: z.string(), tests: z.array(browserTest) })),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({
  suites: z.array(suite),
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

const specsOf = ({ specs, suites = [] }: z.infer<typeof suite>): z.infer<typeof suite>['specs'] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

function countPlaywright(report: unknown): Tally {
  const { suites, stats } = playwrightReport.parse(report);
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, file, tests: ofTitle }) => ofTitle.map((test) => ({ ...test, name: `${file}: ${title}` })));
  const isSkipped = ({ results: runs }: (typeof tests)[number]) => runs.every(({ status }) => status === 'skipped');
  const reason = ({ annotations }: (typeof tests)[number]) =>
    annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'it does not say why';
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    again: tests.filter(({ status }) => status === 'flaky').map(({ name }) => name),
    skipped: tests.filter(isSkipped).map((test) => `${test.name} (${test.projectName}): ${reason(test)}`),
    times: tests.map(({ name, results: runs }) => ({
      name,
      milliseconds: runs.reduce((sum, { duration }) => sum + duration, 0),
    })),
  };
}

interface Step {
  readonly name: string;
  readonly take: () => Promise<Tally>;
}

const total = { passed: 0, failed: 0 };
const times: Timed[] = [];
const skippedTests: string[] = [];
const triedAgain: string[] = [];
const lines: string[] = [];

async function take({ name, take: begin }: Step): Promise<void> {
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const { passed, failed, skipped = [], again = [], times: ofStep = [] } = await begin();
  times.push(...ofStep);
  skippedTests.push(...skipped);
  triedAgain.push(...again);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - started) / 1000);
  const counts = [
    `${passed} passed`,
    `${failed} failed`,
    ...(skipped.length > 0 ? [`${skipped.length} SKIPPED`] : []),
  ].join(', ');
  lines.push(`${failed === 0 ? '✓' : '✗'} ${name}: ${counts} (${seconds} s)`);
}

async function inTurn(...steps: readonly Step[]): Promise<void> {
  for (const step of steps) await take(step);
}

const ready = (name: string, what: readonly string[]): Promise<void> =>
  take({ name, take: () => beside('node', 'scripts/setup.mjs', ...what) });

// The framework writes the types of the routes here and in a build: not at once.
await Promise.all([
  ready('Browser and nginx', ['--browser', '--nginx']),
  take({ name: 'Types', take: () => single('node', 'scripts/typecheck.ts') }).then(() =>
    Promise.all([
      ready('Build', ['--build']),
      inTurn(
        { name: 'Lint, arrows, unused code', take: () => single('node', 'scripts/lint.ts') },
        { name: 'Content', take: () => single('node', 'scripts/check.ts', '--strict') },
        {
          name: 'Unit and component tests',
          take: () =>
            counted(
              `${results}/vitest.json`,
              countVitest,
              'vitest',
              'run',
              '--reporter=default',
              '--reporter=json',
              `--outputFile=${results}/vitest.json`,
            ),
        },
      ),
    ]),
  ),
]);
await take({
  name: 'Browser tests',
  take: () =>
    counted(
      `${results}/playwright.json`,
      countPlaywright,
      'playwright',
      'test',
      '--config',
      'tests/e2e/playwright.config.ts',
    ),
});

const slowest = times.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
console.log('\nThe ten slowest, in seconds:');
for (const { name, milliseconds } of slowest) console.log(`  ${(milliseconds / 1000).toFixed(1).padStart(5)}  ${name}`);
if (skippedTests.length > 0) console.log(`\nSkipped:\n  ${skippedTests.join('\n  ')}`);
if (triedAgain.length > 0)
  console.log(`\nPassed when tried again, so a race to be mended:\n  ${triedAgain.join('\n  ')}`);
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
