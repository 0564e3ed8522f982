import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('says on Windows in one line what is needed, and does nothing', () => {
  const windows = 'data:text/javascript,Object.defineProperty(process, "platform", { value: "win32" })';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', windows, 'scripts/setup.mjs'], {
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^✗ .*Windows.*WSL.*\n$/);
});
