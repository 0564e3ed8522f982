import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LinkAnswers, linkAnswers } from '#lib/editors/links/link-answer.ts';

/** What addresses of other sites have answered, kept in STATE_DIR. */
export interface RememberedLinks {
  /** None where none were asked, or what is kept cannot be read. */
  readonly read: () => Promise<LinkAnswers>;
  readonly keep: (answers: LinkAnswers) => Promise<void>;
}

export function rememberedLinks(stateDir: string): RememberedLinks {
  const path = join(stateDir, 'links.json');
  let known: { readonly of: number; readonly answers: LinkAnswers } | undefined;

  return {
    async read() {
      try {
        const { mtimeMs } = await stat(path);
        if (known?.of !== mtimeMs)
          known = { of: mtimeMs, answers: linkAnswers.parse(JSON.parse(await readFile(path, 'utf8'))) };
        return known.answers;
      } catch {
        return {};
      }
    },
    async keep(answers) {
      await mkdir(stateDir, { recursive: true });
      await writeFile(`${path}.tmp`, `${JSON.stringify(answers, null, 1)}\n`);
      await rename(`${path}.tmp`, path);
    },
  };
}
