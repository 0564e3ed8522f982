import { execFile } from 'node:child_process';
import type { GitFailure } from '#lib/editors/sending/obstacles.ts';
import { codeOf } from '#lib/terms/failure.ts';

/** What one git command has said. */
interface GitSaid {
  /** Of the command; -1 when it could not be started, or was ended because it took too long. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly failure?: GitFailure;
}

interface GitCall {
  /** What it reads. */
  readonly input?: Uint8Array;
  /** An index of its own, in the place of the one that people stage in. */
  readonly index?: string;
  /** Milliseconds. */
  readonly within?: number;
  /** What else stands in its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs git in one folder. Never rejects. */
export type Git = (parameters: readonly string[], call?: GitCall) => Promise<GitSaid>;

/**
 * Whoever has started us may have been in another repository (`git rev-parse --local-env-vars`), or reads paths otherwise; and the hooks of a
 * repository, which find what git found, have no need of our keys.
 */
const notForGit = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
  'GIT_NAMESPACE',
  'GIT_GLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'HEALTH_TOKEN',
  'PREVIEW_SECRET',
];

/** Nobody sits at a terminal to be asked, and what git says is read here. */
function environmentFor({ index, env }: GitCall): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...Object.fromEntries(notForGit.map((name) => [name, undefined])),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_OPTIONAL_LOCKS: '0',
    ...env,
    ...(index !== undefined && { GIT_INDEX_FILE: index }),
  };
}

/** A name that git has guessed from the machine's is no byline. */
const settings = ['-c', 'user.useConfigOnly=true', '-c', 'advice.detachedHead=false'];
const mostBytes = 64 * 1024 * 1024;
const usualPatience = 60_000;
/** For slow lines, and for whatever checks a commit before it is made. */
export const longPatience = 5 * 60_000;

/** @param folder where it stands; paths are given and told from there */
export function createGit(folder: string): Git {
  return (parameters, call = {}) =>
    new Promise((resolve) => {
      const { input, within = usualPatience } = call;
      const options = { cwd: folder, env: environmentFor(call), timeout: within, maxBuffer: mostBytes };
      const child = execFile('git', [...settings, ...parameters], options, (error, out, err) => {
        if (!error) return resolve({ code: 0, out, err });
        if (codeOf(error) === 'ENOENT') return resolve({ code: -1, out, err, failure: 'no git' });
        if (error.killed) return resolve({ code: -1, out, err, failure: 'too slow' });
        resolve({ code: typeof error.code === 'number' ? error.code : -1, out, err });
      });
      // It may have ended without reading all.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
}

/** Paths as git takes them where it would take patterns too. */
export const named = (paths: readonly string[]): readonly string[] => paths.map((path) => `:(top,literal)${path}`);

/** Ends where it would ask somebody, and does not wait for who never answers. */
const ownSsh = { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=15' };

/** Runs what goes to the other side, by the ssh that people have chosen, if they have. */
export async function overThere(git: Git, parameters: readonly string[]): Promise<GitSaid> {
  const { GIT_SSH_COMMAND, GIT_SSH } = process.env;
  const isChosen = [GIT_SSH_COMMAND, GIT_SSH, (await git(['config', '--get', 'core.sshCommand'])).out].some(
    (command) => command !== undefined && command !== '',
  );
  const said = await git(parameters, { within: longPatience, ...(!isChosen && { env: ownSsh }) });
  return said.failure === 'too slow' ? { ...said, failure: 'no answer' } : said;
}
