import { commitRefused, gitFailure, notSent, pushRefused } from '#lib/editors/sending/obstacles.ts';
import type { Refused } from '#lib/editors/writing/content-path.ts';
import { longPatience, named, overThere } from '#server/editors/sending/git.ts';
import { pathIn, type Repository, wayFrom } from '#server/editors/sending/repository.ts';
import { type Over, type TakenIn, takeIn } from '#server/editors/sending/take-in.ts';

export interface Sending {
  readonly contentDir: string;
  /** `content/…` of all that is sent, and nothing else is. */
  readonly files: readonly string[];
  /** One line. */
  readonly sentence: string;
  readonly over: Over;
  /** Why these files are not to be sent after all, once what others sent is there too; undefined when they may. */
  readonly refusalOf: (files: readonly string[]) => Promise<string | undefined>;
}

export type Sent = { readonly is: 'sent'; readonly commit: string } | Exclude<TakenIn, { is: 'taken in' }>;

const kept = 'Nothing is lost: it is kept here, and goes along the next time.';
/** Others may send in the moment between taking in and sending. */
const mostRounds = 3;

/** Commits these paths as they stand, each by its name; the index keeps what is staged of all others. */
async function commit(
  { git }: Repository,
  paths: readonly string[],
  fresh: readonly string[],
  sentence: string,
): Promise<Refused | undefined> {
  if (fresh.length > 0) {
    const added = await git(['add', '--intent-to-add', '--', ...named(fresh)]);
    if (added.code !== 0) return { refused: gitFailure(added.err, added.failure, notSent) };
  }
  const made = await git(
    ['commit', '--quiet', '--only', '--cleanup=whitespace', `--message=${sentence}`, '--', ...named(paths)],
    { within: longPatience },
  );
  if (made.code === 0) return undefined;
  if (fresh.length > 0) await git(['reset', '-q', '--', ...named(fresh)]);
  const isGits = made.failure !== undefined || /^(?:fatal|error):/m.test(made.err);
  return { refused: isGits ? gitFailure(made.err, made.failure, notSent) : commitRefused(made.err + made.out) };
}

async function push({ git, remote, branch }: Repository): Promise<Refused | 'sent' | 'others were first'> {
  const pushed = await overThere(git, ['push', '--porcelain', remote, `HEAD:${branch}`]);
  if (pushed.code === 0) return 'sent';
  if (/^!.*(?:\[rejected\]|lock ref|failed to update ref|incorrect old value)/m.test(pushed.out))
    return 'others were first';
  const isRefused = /^!.*\[remote rejected\]/m.test(pushed.out);
  return { refused: isRefused ? pushRefused(pushed.err || pushed.out) : gitFailure(pushed.err, pushed.failure, kept) };
}

async function look(contentDir: string): Promise<Repository | Refused> {
  const way = await wayFrom(contentDir);
  if ('repository' in way) return way.repository;
  return { refused: 'stands' in way ? way.stands : 'This folder is sent nowhere.' };
}

async function round(sending: Sending): Promise<Sent | 'others were first'> {
  const { contentDir, files, sentence, over, refusalOf } = sending;
  const seen = await look(contentDir);
  if ('refused' in seen) return seen;
  const fetched = await overThere(seen.git, ['fetch', '--quiet', '--no-tags', seen.remote]);
  if (fetched.code !== 0) return { refused: gitFailure(fetched.err, fetched.failure, notSent) };
  const taken = await takeIn(seen, contentDir, files, over);
  if ('refused' in taken || taken.is !== 'taken in') return taken;
  const refusal = await refusalOf(files);
  if (refusal !== undefined) return { refused: refusal };

  // What differs from the last commit now, since that may be another.
  const repository = await look(contentDir);
  if ('refused' in repository) return repository;
  const wanted = new Set(files.map((file) => pathIn(repository, file)));
  const changed = repository.changed.filter(({ path }) => wanted.has(path));
  const untracked = await freshOf(
    repository,
    changed.map(({ path }) => path),
  );
  if (changed.length > 0) {
    const refused = await commit(
      repository,
      changed.map(({ path }) => path),
      untracked,
      sentence,
    );
    if (refused) return refused;
  } else if (repository.unsent.length === 0)
    return { refused: 'There is nothing to send: what is here has been sent already.' };
  const pushed = await push(repository);
  if (typeof pushed === 'object' || pushed === 'others were first') return pushed;
  return { is: 'sent', commit: (await repository.git(['rev-parse', 'HEAD'])).out.trim() };
}

/** Those that git does not know yet. */
async function freshOf({ git }: Repository, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const known = new Set((await git(['ls-files', '-z', '--', ...named(paths)])).out.split('\0'));
  const standing = (await git(['ls-files', '-z', '--others', '--', ...named(paths)])).out.split('\0');
  return paths.filter((path) => !known.has(path) && standing.includes(path));
}

/** Takes in what others sent, commits exactly these files, and sends them. Nothing is forced; whatever refuses, nothing is lost. */
export async function sendFiles(sending: Sending): Promise<Sent> {
  for (let left = mostRounds; left > 0; left -= 1) {
    const sent = await round(sending);
    if (sent !== 'others were first') return sent;
  }
  return { refused: `Others send all the time just now. ${kept} Send again in a minute.` };
}
