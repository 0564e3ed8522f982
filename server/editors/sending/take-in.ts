import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentAt } from '#lib/content/files/classify-file.ts';
import { decodeText } from '#lib/content/files/decode-text.ts';
import { hashOf } from '#lib/content/files/hash-of.ts';
import { gitFailure, notSent, oldGit } from '#lib/editors/sending/obstacles.ts';
import { contentPath, type Refused } from '#lib/editors/writing/content-path.ts';
import { putBytes } from '#lib/editors/writing/write-file.ts';
import { named } from '#server/editors/sending/git.ts';
import { pathIn, type Repository } from '#server/editors/sending/repository.ts';

/** What an editor has seen of others in a file, and keeps the own text in spite of it: `content/…` → the object's name in git. */
export type Over = Readonly<Record<string, string>>;

export type TakenIn =
  | { readonly is: 'taken in' }
  /** Others have changed the same files in other places: both changes stand in them now, and somebody should read that. */
  | { readonly is: 'joined'; readonly files: readonly string[] }
  /** Others have changed the same lines of one file. Nothing was done. */
  | { readonly is: 'conflict'; readonly file: string; readonly theirs: string; readonly of: string }
  | Refused;

/** A file of the piece that others have changed too. */
interface Both {
  readonly file: string;
  readonly path: string;
  /** The object's name of theirs. */
  readonly theirs: string;
  /** What stands in the file now, and what is to stand in it. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const namesIn = (out: string): readonly string[] => out.split('\0').filter((name) => name !== '');

/** A version of a file; undefined where it has none. */
async function objectAt({ git }: Repository, commit: string, path: string): Promise<string | undefined> {
  const found = await git(['rev-parse', '-q', '--verify', `${commit}:${path}`]);
  return found.code === 0 ? found.out.trim() : undefined;
}

async function inFolderOfOwn<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'orbit-sending-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Three versions of a text as one; undefined where the same lines were changed. */
const joined = ({ git }: Repository, mine: Uint8Array, base: string, theirs: string): Promise<Uint8Array | undefined> =>
  inFolderOfOwn(async (folder) => {
    const at = (name: string) => join(folder, name);
    await Promise.all([writeFile(at('mine'), mine), writeFile(at('base'), base), writeFile(at('theirs'), theirs)]);
    const merged = await git(['merge-file', '-q', at('mine'), at('base'), at('theirs')]);
    return merged.code === 0 ? readFile(at('mine')) : undefined;
  });

async function bothOf(
  repository: Repository,
  base: string,
  contentDir: string,
  file: string,
  over: Over,
): Promise<Both | Exclude<TakenIn, { is: 'taken in' | 'joined' }>> {
  const { git, upstream } = repository;
  const path = pathIn(repository, file);
  const [theirs, old] = [await objectAt(repository, upstream, path), await objectAt(repository, base, path)];
  if (theirs === undefined)
    return {
      refused: `Others have deleted ${file}, which you have changed. Ask them; if it is to stay, keep your text under another name. ${notSent}`,
    };
  const at = await contentPath(contentDir, file);
  if ('refused' in at) return at;
  const before = await readFile(at.path).catch(() => undefined);
  if (!before)
    return {
      refused: `You have deleted ${file}, which others have changed. Put it back, and look at what they wrote. ${notSent}`,
    };
  const own = { file, path, theirs, before };
  if (over[file] === theirs) return { ...own, after: before };
  // As git would keep it; as text, two pictures are never alike.
  const kept = await git(['hash-object', '--stdin', `--path=${path}`], { input: before });
  if (kept.out.trim() === theirs) return { ...own, after: before };
  if (at.kind === 'picture' || !decodeText(before).ok)
    return { refused: `Others have sent another ${file} than yours. Give your picture another name. ${notSent}` };
  const common = old === undefined ? '' : (await git(['cat-file', 'blob', old])).out;
  const text = (await git(['cat-file', 'blob', theirs])).out;
  const after = await joined(repository, before, common, text);
  return after ? { ...own, after } : { is: 'conflict', file, theirs: text, of: theirs };
}

interface Tried {
  /** The tree's name in git. */
  readonly tree: string;
  readonly inConflict: readonly string[];
}

/** What was committed here together with what others have sent, and touches nothing. */
async function triedMerge({ git, upstream }: Repository): Promise<Tried | Refused> {
  const tried = await git(['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', 'HEAD', upstream]);
  if (tried.code === 129) return { refused: oldGit };
  if (tried.code > 1 || tried.code < 0) return { refused: gitFailure(tried.err, tried.failure, notSent) };
  const [tree = '', ...inConflict] = namesIn(tried.out);
  return { tree, inConflict };
}

/** A commit that holds what both have, with the files in conflict as they were settled. */
async function joiningCommit(
  { git, upstream }: Repository,
  { tree, inConflict }: Tried,
  both: readonly Both[],
): Promise<string | Refused> {
  const settled = both.filter(({ path }) => inConflict.includes(path));
  if (inConflict.length > settled.length) {
    const [path = ''] = inConflict.filter((one) => !settled.some((known) => known.path === one));
    return {
      refused: `A commit here that was never sent and one of others change the same lines of ${path}. Somebody who knows git has to join the two: git pull. ${notSent}`,
    };
  }
  const whole = await inFolderOfOwn(async (folder) => {
    const index = join(folder, 'index');
    await git(['read-tree', tree], { index });
    for (const { path, after } of settled) {
      const object = (await git(['hash-object', '-w', '--stdin'], { input: after })).out.trim();
      await git(['update-index', '--add', '--cacheinfo', `100644,${object},${path}`], { index });
    }
    return (await git(['write-tree'], { index })).out.trim();
  });
  const commit = await git(['commit-tree', whole, '-p', 'HEAD', '-p', upstream, '-m', 'Take in what others have sent']);
  return commit.code === 0 ? commit.out.trim() : { refused: gitFailure(commit.err, commit.failure, notSent) };
}

/**
 * Goes forward to a commit. Of the files of the piece the index takes what the commit has, and the work tree keeps the editor's; all else
 * that is changed or staged git leaves as it is, or refuses for.
 * @param kept what became of the editor's work by then
 */
async function goForward(
  { git }: Repository,
  commit: string,
  both: readonly Both[],
  kept: string,
): Promise<Refused | undefined> {
  for (const { path } of both) {
    const entry = /^(\d+) blob (\w+)\t/.exec((await git(['ls-tree', commit, '--', ...named([path])])).out);
    if (entry) await git(['update-index', '--add', '--cacheinfo', `${entry[1]},${entry[2]},${path}`]);
  }
  const forward = await git(['merge', '--ff-only', '--quiet', commit]);
  if (forward.code === 0) return undefined;
  if (both.length > 0) await git(['reset', '-q', 'HEAD', '--', ...named(both.map(({ path }) => path))]);
  return { refused: gitFailure(forward.err, forward.failure, kept) };
}

async function putJoined(contentDir: string, { file, before, after }: Both): Promise<Refused | undefined> {
  const at = await contentPath(contentDir, file);
  if ('refused' in at) return at;
  const put = await putBytes(at, after, hashOf(before));
  if ('refused' in put) return put;
  return 'changed' in put
    ? { refused: `${file} was changed by another program just now; look at it, and send again.` }
    : undefined;
}

/** The file of the content folder that a path is, if the desk knows it. */
function textAt({ prefix }: Repository, path: string): string | undefined {
  const file = `content/${path.slice(prefix.length)}`;
  return path.startsWith(prefix) && contentAt(file) ? file : undefined;
}

/**
 * Takes in what was fetched of others, by a merge: no commit is written anew, and it is tried where nothing can be harmed. What others
 * staged or changed here stays so.
 * @param files `content/…` of what is to be sent
 */
export async function takeIn(
  repository: Repository,
  contentDir: string,
  files: readonly string[],
  over: Over,
): Promise<TakenIn> {
  const { git, upstream, changed } = repository;
  const found = await git(['merge-base', 'HEAD', upstream]);
  const base = found.out.trim();
  if (found.code !== 0)
    return {
      refused: `What is here and what others have sent have nothing in common, so this folder is a copy of something else. ${notSent}`,
    };
  const [head, newest] = (await git(['rev-parse', 'HEAD', upstream])).out.trim().split('\n');
  if (base === newest) return { is: 'taken in' };
  const difference = async (to: string, ...only: readonly string[]) =>
    namesIn((await git(['diff', '--name-only', '-z', '--no-renames', ...only, base, to])).out);
  const deletedThere = await difference(upstream, '--diff-filter=D');
  const deletedTwice = changed.flatMap(({ path, is }) => (is === 'deleted' && deletedThere.includes(path) ? path : []));
  const theirs = (await difference(upstream)).filter((path) => !deletedTwice.includes(path));
  const committed = head === base ? [] : await difference('HEAD');
  const dirty = new Set(changed.map(({ path }) => path));
  const inPiece = new Map(files.map((file) => [pathIn(repository, file), file]));
  const inTheWay = theirs.find((path) => dirty.has(path) && !inPiece.has(path));
  if (inTheWay !== undefined)
    return {
      refused: `Others have sent another version of ${inTheWay}, which is changed here too and is not part of this sending. Send it along, or put your change of it away (in a terminal: git stash push ${inTheWay}). ${notSent}`,
    };
  const merge = head === base ? undefined : await triedMerge(repository);
  if (merge && 'refused' in merge) return merge;
  const shared = theirs.flatMap((path) => {
    const isCommitted = committed.includes(path);
    const file = inPiece.get(path);
    if (file !== undefined) return dirty.has(path) || isCommitted ? file : [];
    // Of what was committed and never sent, the editor settles what git cannot.
    return isCommitted && merge?.inConflict.includes(path) ? (textAt(repository, path) ?? []) : [];
  });
  const both: Both[] = [];
  for (const file of shared) {
    const one = await bothOf(repository, base, contentDir, file, over);
    if (!('after' in one)) return one;
    both.push(one);
  }
  const target = merge ? await joiningCommit(repository, merge, both) : newest;
  if (target === undefined || typeof target === 'object') return target ?? { refused: notSent };
  return forwardWith(repository, contentDir, target, both);
}

async function forwardWith(
  repository: Repository,
  contentDir: string,
  target: string,
  both: readonly Both[],
): Promise<TakenIn> {
  const toJoin = both.filter(({ before, after }) => hashOf(before) !== hashOf(after));
  // First the text that holds both: were it only written afterwards, a cut between the two would send theirs away.
  const files: string[] = [];
  const kept = () =>
    files.length === 0 ? notSent : `Both changes stand in ${files.join(', ')} now; nothing was sent.`;
  for (const one of toJoin) {
    const refused = await putJoined(contentDir, one);
    if (refused) return { refused: `${refused.refused} ${kept()}` };
    files.push(one.file);
  }
  const refused = await goForward(repository, target, both, kept());
  if (refused) return refused;
  return files.length === 0 ? { is: 'taken in' } : { is: 'joined', files };
}
