/** Checks the types, those of the routes that Next writes included. */
import { spawnSync } from 'node:child_process';

for (const [command, ...parameters] of [
  ['next', 'typegen'],
  ['tsc', '--noEmit'],
] as const) {
  const { status } = spawnSync(`node_modules/.bin/${command}`, parameters, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
