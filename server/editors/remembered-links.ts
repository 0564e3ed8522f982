import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LinkAnswers, linkAnswers } from '#lib/editors/links/link-answer.ts';

/** What addresses of other sites have answered, kept in STATE_DIR. */
export interface RememberedLinks {
  /** None where none were asked, or what is kept cannot be read. */
  readonly read: () => Promise<LinkAnswers>;
  /** Of what is kept at once the last stays. */
  readonly keep: (answers: LinkAnswers) => Promise<void>;
}

export function rememberedLinks(stateDir: string): RememberedLinks {
  const path = join(stateDir, 'links.json');
  let known: { readonly of: number; readonly answers: LinkAnswers } | undefined;

  let writing: Promise<unknown> = Promise.resolve();

  async function write(answers: LinkAnswers): Promise<void> {
    // Another process may write too.
    const half = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    await mkdir(stateDir, { recursive: true });
    try {
      await writeFile(half, `${JSON.stringify(answers, null, 1)}\n`);
      await rename(half, path);
    } finally {
      await rm(half, { force: true });
    }
  }

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
    keep(answers) {
      const written = writing.then(() => write(answers));
      writing = written.catch(() => undefined);
      return written;
    },
  };
}
