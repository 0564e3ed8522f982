import { execFile } from 'node:child_process';
import { codeOf } from '#lib/terms/failure.ts';

/** What one git command has said. */
interface GitSaid {
  /** Of the command; -1 when it could not be started, or was ended because it took too long. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly failure?: 'no git' | 'too slow';
}

interface GitCall {
  /** What it reads. */
  readonly input?: Uint8Array;
  /** An index of its own, in the place of the one that people stage in. */
  readonly index?: string;
  /** Milliseconds. */
  readonly within?: number;
}

/** Runs git in one folder. Never rejects. */
export type Git = (parameters: readonly string[], call?: GitCall) => Promise<GitSaid>;

/** Whoever has started us may have been in another repository. */
const ofAnother = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
];

/** Nobody sits at a terminal to be asked, and what git says is read here. Paths are names, never patterns. */
function environmentFor(index: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...Object.fromEntries(ofAnother.map((name) => [name, undefined])),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_SSH_COMMAND: process.env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes -o ConnectTimeout=15',
    ...(index !== undefined && { GIT_INDEX_FILE: index }),
  };
}

/** A name that git has guessed from the machine's is no byline. */
const settings = ['-c', 'user.useConfigOnly=true', '-c', 'advice.detachedHead=false'];
const mostBytes = 64 * 1024 * 1024;
const usualPatience = 60_000;

/** @param folder where it stands; paths are given and told from there */
export function createGit(folder: string): Git {
  return (parameters, { input, index, within = usualPatience } = {}) =>
    new Promise((resolve) => {
      const options = { cwd: folder, env: environmentFor(index), timeout: within, maxBuffer: mostBytes };
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
