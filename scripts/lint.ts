/** Everything that reads the sources without running them: Biome, the arrows of the house, unused code. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { circlesIn, violationsIn } from '#scripts/house-rules.ts';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx'], {
  encoding: 'utf8',
});
const files = [...new Set(listed.split('\n').filter(Boolean))];
const sources = await Promise.all(
  files.map(async (file) => ({ file, code: await readFile(file, 'utf8').catch(() => '') })),
);
const violations = sources.flatMap(violationsIn);
for (const { file, line, message } of violations) console.error(`${file}:${line} ${message}`);
const circles = circlesIn(sources);
for (const circle of circles) console.error(`${circle[0]}:1 imports itself in a circle: ${circle.join(' → ')}`);

const run = (command: string, ...parameters: string[]) =>
  spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;

const passed = [
  violations.length === 0,
  circles.length === 0,
  run('biome', 'check', '--error-on-warnings'),
  run('knip'),
];
process.exitCode = passed.every(Boolean) ? 0 : 1;
