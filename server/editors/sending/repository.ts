import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type ChangedPath, changedPaths } from '#lib/editors/sending/changed-files.ts';
import * as obstacles from '#lib/editors/sending/obstacles.ts';
import { createGit, type Git } from '#server/editors/sending/git.ts';

/** A content folder in the work tree of a repository that is sent somewhere. */
export interface Repository {
  /** At the top of the work tree, from which all its paths count. */
  readonly git: Git;
  /** Of the content folder from there: '', or ending in `/`. */
  readonly prefix: string;
  readonly remote: string;
  /** On the other side: `refs/heads/…`. */
  readonly branch: string;
  /** What is known of it here: `refs/remotes/…`. */
  readonly upstream: string;
  /** What differs from the last commit, in all of the work tree. */
  readonly changed: readonly ChangedPath[];
  /** First lines of commits that were never sent, the newest first. */
  readonly unsent: readonly string[];
}

/** How what is saved reaches readers. */
export type Way =
  /** A server reads the folder itself. */
  | { readonly way: 'served' }
  | { readonly way: 'git'; readonly stands: string }
  | { readonly way: 'git'; readonly repository: Repository };

/** Where a file of the content folder stands in the repository. */
export const pathIn = ({ prefix }: Pick<Repository, 'prefix'>, file: string): string =>
  prefix + file.slice('content/'.length);

const lines = (out: string): readonly string[] => out.split('\n').filter((line) => line !== '');
const stands = (sentence: string): Way => ({ way: 'git', stands: sentence });

function hasGitAbove(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && hasGitAbove(above);
}

/** What `git status --porcelain=v2 --branch` says of the branch. */
function branchOf(status: string) {
  const said = (name: string) => new RegExp(`(?:^|\\0)# branch\\.${name} ([^\\0]*)`).exec(status)?.[1];
  const ahead = /^\+(\d+)/.exec(said('ab') ?? '')?.[1];
  return {
    hasCommit: said('oid') !== '(initial)',
    name: said('head') ?? '',
    ahead: ahead === undefined ? undefined : Number(ahead),
  };
}

async function isNamed(git: Git): Promise<boolean> {
  const idents = await Promise.all(['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].map((ident) => git(['var', ident])));
  return idents.every(({ code }) => code === 0);
}

/** A work tree that has another side; where its branch goes is what may be missing. */
async function standing(git: Git, prefix: string, someRemote: string): Promise<Way> {
  const status = await git(['status', '--porcelain=v2', '--branch', '-z', '--no-renames', '--untracked-files=all']);
  if (status.code !== 0) return stands(obstacles.gitFailure(status.err, status.failure, ''));
  const changed = changedPaths(status.out);
  const { hasCommit, name, ahead } = branchOf(status.out);
  if (!hasCommit) return stands(obstacles.noCommit);
  const unmerged = changed.find(({ is }) => is === 'unmerged');
  if (unmerged) return stands(obstacles.unmerged(unmerged.path));
  if (!(await isNamed(git))) return stands(obstacles.noName);
  if (name === '(detached)') return stands(obstacles.noBranch);
  const format = '--format=%(upstream)\n%(upstream:remotename)\n%(upstream:remoteref)';
  const told = await git(['for-each-ref', format.replaceAll('\n', '%0a'), `refs/heads/${name}`]);
  const [upstream = '', remote = '', branch = ''] = told.out.split('\n');
  if (ahead === undefined || remote === '' || remote === '.') return stands(obstacles.noUpstream(name, someRemote));

  const range = ahead === 0 ? 'HEAD..HEAD' : `${upstream}...HEAD`;
  const unsentPaths = await git(['diff', '--name-only', '-z', '--no-renames', range]);
  if (unsentPaths.code !== 0) return stands(obstacles.gitFailure(unsentPaths.err, unsentPaths.failure, ''));
  const outside = unsentPaths.out.split('\0').filter((path) => path !== '' && !path.startsWith(prefix));
  if (outside.length > 0) return stands(obstacles.unsentCode(outside));
  const unsent = ahead === 0 ? [] : lines((await git(['log', '--format=%s', `${upstream}..HEAD`])).out);
  return { way: 'git', repository: { git, prefix, remote, branch, upstream, changed, unsent } };
}

/** Looks at where the folder stands, and asks nobody outside this machine. */
export async function wayFrom(contentDir: string): Promise<Way> {
  const folder = await realpath(contentDir).catch(() => undefined);
  if (folder === undefined) return { way: 'served' };
  const git = createGit(folder);
  const halves = obstacles.unfinishedFiles;
  const paths = halves.flatMap((name) => ['--git-path', name]);
  const where = await git(['rev-parse', '--show-toplevel', '--show-prefix', ...paths]);
  if (where.failure === 'no git') return hasGitAbove(folder) ? stands(obstacles.noGit) : { way: 'served' };
  if (where.code !== 0)
    return /not a git repository|must be run in a work tree/i.test(where.err)
      ? { way: 'served' }
      : stands(obstacles.gitFailure(where.err, where.failure, ''));
  const [top = '', prefix = '', ...halfPaths] = where.out.split('\n');
  const [someRemote] = lines((await git(['remote'])).out);
  const isIgnored = prefix !== '' && (await git(['check-ignore', '-q', '.'])).code === 0;
  if (someRemote === undefined || isIgnored) return { way: 'served' };
  const begun = halves.find((_, index) => existsSync(resolve(folder, halfPaths[index] ?? '')));
  return begun === undefined ? standing(createGit(top), prefix, someRemote) : stands(obstacles.unfinishedBy(begun));
}
