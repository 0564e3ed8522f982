/** Milliseconds that work on the content may keep a reader waiting. */
const longestTurn = 8;

/**
 * Lets waiting requests through while a large archive is worked on. What is returned is called between two pieces of work, and waits a turn
 * of the event loop when the last one began 8 ms ago or more. Pieces that are worked on side by side share it: all wait for the same turn,
 * else each would take one of its own before anybody else had any.
 */
export function createPause(): () => Promise<void> {
  let began = performance.now();
  let turn: Promise<void> | undefined;
  return async () => {
    if (!turn && performance.now() - began < longestTurn) return;
    turn ??= new Promise((resolve) => {
      setImmediate(() => {
        began = performance.now();
        turn = undefined;
        resolve();
      });
    });
    await turn;
  };
}

/** Does work in steps, with pauses between them, and gives what it returns in the end. */
export async function withPauses<Result>(steps: Generator<void, Result>): Promise<Result> {
  const pause = createPause();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** The same without pauses. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
