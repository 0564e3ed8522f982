import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from 'playwright/test';
import { type SiteProcess, startSite } from '#tests/e2e/running/site-process.ts';

/** What the preview runs. */
const sources = ['app', 'browser', 'components', 'lib', 'public', 'server', 'package.json', 'tsconfig.json'];

export interface PreviewFolder {
  readonly site: SiteProcess;
  /** Changes one file of the code, and gives back how to undo it. */
  readonly change: (file: string, from: string, to: string) => Promise<() => Promise<void>>;
  readonly dispose: () => Promise<void>;
}

/** The preview as `npm run dev` starts it, in a folder of its own where files may be broken. */
export async function startPreview(): Promise<PreviewFolder> {
  await mkdir('test-results', { recursive: true });
  const folder = resolve(await mkdtemp('test-results/preview-'));
  for (const source of [...sources, 'next.config.ts']) await cp(source, join(folder, source), { recursive: true });
  // Links of the same disk: the framework follows none out of its folder.
  execFileSync('cp', ['-al', 'node_modules', join(folder, 'node_modules')]);
  const remove = () => rm(folder, { recursive: true, force: true });
  const site = await startSite({
    command: ['node', '--disable-warning=ExperimentalWarning', 'server/dev.ts'],
    directory: folder,
    ownGroup: true,
    environment: { HOST: '', NODE_COMPILE_CACHE: '' },
  }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    site,
    async change(file, from, to) {
      const path = join(folder, file);
      const before = await readFile(path, 'utf8');
      expect(before).toContain(from);
      await writeFile(path, before.replace(from, to));
      return () => writeFile(path, before);
    },
    async dispose() {
      await site.dispose();
      await remove();
    },
  };
}
