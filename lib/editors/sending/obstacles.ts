/** Why nothing can be sent now, each in a sentence with what to do about it. */

export const noGit =
  'git is not installed on this machine, and sending goes by it: install it from https://git-scm.com, and start the preview again.';
export const noCommit = 'Nothing was ever committed here: whoever set up this folder does that first.';
export const noBranch =
  'This folder stands at an older state and on no branch. In a terminal: git switch main (or what your branch is called); then send.';
export const noUpstream = (branch: string, remote: string): string =>
  `The branch ${branch} does not know where it goes. Once, in a terminal: git push -u ${remote} ${branch}`;
export const noName =
  'git does not know who you are. Once, in a terminal: git config --global user.name "Your Name" and git config --global user.email you@example.org';

/** Files that git keeps while something is half done → what that is, and how it is ended or given up. */
const unfinished: Readonly<Record<string, readonly [what: string, command: string]>> = {
  MERGE_HEAD: ['A merge', 'merge'],
  'rebase-merge': ['A rebase', 'rebase'],
  'rebase-apply': ['A rebase', 'rebase'],
  CHERRY_PICK_HEAD: ['A cherry-pick', 'cherry-pick'],
  REVERT_HEAD: ['A revert', 'revert'],
};
export const unfinishedFiles = Object.keys(unfinished);

export function unfinishedBy(file: string): string {
  const [what, command] = unfinished[file] ?? ['Something', 'merge'];
  return `${what} was begun in this folder and never ended, so nothing is sent. Whoever began it ends it in a terminal with git ${command} --continue, or gives it up with git ${command} --abort.`;
}

export const unmerged = (path: string): string =>
  `${path} holds two versions at once, since a merge was not settled: take out the lines with <<<<<<< and >>>>>>>, and then, in a terminal: git add ${path}`;

/** @param paths beside the content folder, of commits that nobody has sent */
export const unsentCode = ([path = '', ...more]: readonly string[]): string =>
  `Commits that nobody has sent yet change more than the content (${path}${more.length > 0 ? ` and ${more.length} more` : ''}), and the desk sends content alone. Whoever made them sends them first: git push`;

/** The last lines of what a program has said, as one. */
function lastWords(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.replace(/^(?:remote|error|fatal|hint): ?/, '').trim())
    .filter((line) => line !== '');
  return lines.slice(-3).join(' / ').slice(0, 400);
}

const unreachable =
  /could not resolve host|could not connect|couldn't connect|connection (?:refused|timed out|reset|closed)|network is unreachable|no route to host|failed to connect|operation timed out/i;
const unknownUser =
  /authentication failed|terminal prompts disabled|could not read (?:username|password)|permission denied \(|permission to .* denied|access denied|returned error: 40[13]/i;
const locked = /\.lock['"]?: file exists|another git process/i;

/** Why git has said nothing: it is not there, took too long here, or was left without an answer by the other side. */
export type GitFailure = 'no git' | 'too slow' | 'no answer';

/** True of whatever refuses before the push. */
export const notSent = 'Nothing was sent.';

export const oldGit = `git on this machine is older than 2.38, and cannot join a commit that was never sent with what others have sent: update it. ${notSent}`;

/** What git itself could not do, in words. @param err what it wrote @param kept what became of the editor's work */
export function gitFailure(err: string, failure: GitFailure | undefined, kept: string): string {
  if (failure === 'no git') return noGit;
  if (failure === 'too slow')
    return `git took too long on this machine, and was ended. ${kept} Try again; if that does not help, run it in a terminal: git status.`;
  if (failure === 'no answer') return `The place where it is sent did not answer in time. ${kept} Try again later.`;
  if (locked.test(err))
    return `Another program is using git in this folder. ${kept} Try again when it has ended; if none runs, delete the file that git names: ${lastWords(err)}`;
  if (unreachable.test(err))
    return `There is no way there: is this machine online? ${kept} Try again then. (${lastWords(err)})`;
  if (unknownUser.test(err))
    return `The place where it is sent does not let you in. ${kept} In a terminal, git push asks who you are, and says what is missing. (${lastWords(err)})`;
  return `git could not do it. ${kept} It says: ${lastWords(err)}`;
}

export const commitRefused = (err: string): string =>
  `What checks each commit in this repository has refused this one, so it was not sent. It says: ${lastWords(err)}`;

export const pushRefused = (err: string): string =>
  `The place where it is sent has refused it. It is kept here as a commit, and goes along the next time. It says: ${lastWords(err)}`;
