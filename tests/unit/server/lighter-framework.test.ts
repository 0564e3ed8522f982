import asyncHooks from 'node:async_hooks';
import { globSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { lightenFramework } from '#server/editors/lighter-framework.ts';

describe('the framework of the preview', () => {
  const { createHook } = asyncHooks;
  afterAll(() => {
    asyncHooks.createHook = createHook;
  });

  it('follows no promise of the process', async () => {
    lightenFramework();
    const init = vi.fn();
    const hook = asyncHooks.createHook({ init }).enable();
    await Promise.resolve();
    hook.disable();
    expect(init).not.toHaveBeenCalled();
  });

  it('would follow each by the function that is taken from it', () => {
    const [react = ''] = globSync(
      'node_modules/next/dist/compiled/react-server-dom-turbopack/cjs/*-server.node.development.js',
    );
    const code = readFileSync(react, 'utf8');
    expect(code).toContain('require("async_hooks")');
    expect(code).toMatch(/async_hooks\s*\.createHook\(\{/);
  });
});
