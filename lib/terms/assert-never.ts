/** Makes a switch exhaustive: a kind that has no case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unknown kind: ${JSON.stringify(value)}`);
}
