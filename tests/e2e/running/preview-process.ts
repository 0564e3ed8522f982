import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type SiteProcess, startSite } from '#tests/e2e/running/site-process.ts';

/** What the preview runs. */
const sources = ['app', 'browser', 'components', 'lib', 'public', 'server', 'package.json', 'tsconfig.json'];

/** `npm run dev` in a folder of its own, with content of its own, so that both may be broken. */
export interface PreviewProcess extends SiteProcess {
  /** Replaces the first of some words in a file of code; resolves with how to undo it. */
  readonly change: (file: string, from: string, to: string) => Promise<() => Promise<void>>;
}

export async function startPreview(): Promise<PreviewProcess> {
  await mkdir('test-results', { recursive: true });
  const directory = resolve(await mkdtemp('test-results/preview-'));
  for (const source of sources) await cp(source, join(directory, source), { recursive: true });
  // Packages are found above it, where the framework has to be told that it may look.
  const config = await readFile('next.config.ts', 'utf8');
  const [root, there] = ['root: import.meta.dirname', `root: ${JSON.stringify(resolve('.'))}`];
  if (!config.includes(root)) throw new Error(`next.config.ts does not say ${root}; change it here as well`);
  await writeFile(join(directory, 'next.config.ts'), config.replace(root, there));
  const site = await startSite({
    command: ['node', '--disable-warning=ExperimentalWarning', 'server/dev.ts'],
    directory,
    ownGroup: true,
    environment: { HOST: '', NODE_COMPILE_CACHE: '' },
  });
  return {
    ...site,
    async change(file, from, to) {
      const path = join(directory, file);
      const before = await readFile(path, 'utf8');
      if (!before.includes(from)) throw new Error(`${file} does not say ${from}`);
      await writeFile(path, before.replace(from, to));
      return () => writeFile(path, before);
    },
    async dispose() {
      await site.dispose();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
