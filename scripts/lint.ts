/** Everything that reads the sources without running them: Biome, the arrows of the house, unused code. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { violationsIn } from '#scripts/house-rules.ts';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx'], {
  encoding: 'utf8',
});
const files = [...new Set(listed.split('\n').filter(Boolean))];
const violations = await Promise.all(
  files.map(async (file) => violationsIn(file, await readFile(file, 'utf8').catch(() => ''))),
);
for (const { file, line, message } of violations.flat()) console.error(`${file}:${line} ${message}`);

const run = (command: string, ...parameters: string[]) =>
  spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;

const passed = [violations.flat().length === 0, run('biome', 'check', '--error-on-warnings'), run('knip')];
process.exitCode = passed.every(Boolean) ? 0 : 1;
