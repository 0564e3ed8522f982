/** What a server of readers says of itself at `/healthz`. */
export interface ServerState {
  readonly revision: string;
  /** Their count, or to who holds its token the list. */
  readonly problems:
    | number
    | readonly { readonly file: string; readonly line: number; readonly field: string; readonly message: string }[];
}

interface Awaited {
  /** Which the server has once it shows what was sent, and which it had before. */
  readonly revision: string;
  readonly before?: string | undefined;
  /** What was sent. */
  readonly files: readonly string[];
}

/** Whether a server shows what was sent to it, in words. @param state undefined when it did not answer */
export function toldOfServer(
  server: string,
  state: ServerState | undefined,
  { revision, before, files }: Awaited,
): { readonly isShown: boolean; readonly says: string } {
  const not = (says: string) => ({ isShown: false, says });
  if (!state) return not(`${server} does not answer just now.`);
  if (state.revision === revision) return { isShown: true, says: `Readers of ${server} see it.` };
  const listed = typeof state.problems === 'number' ? [] : state.problems;
  const fault = listed.find(({ file }) => files.includes(file));
  if (fault)
    return not(
      `${server} has it and does not show it: ${fault.file}, line ${fault.line}, ${fault.field}: ${fault.message}.`,
    );
  return not(
    before === undefined || before === state.revision
      ? `${server} does not show it yet; it does when it next takes in what was sent.`
      : `${server} shows something new, but not what stands here: others may have sent more. Look at it there.`,
  );
}
