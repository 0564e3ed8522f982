/** What the editor must do differently, in one line. */
export class CallError extends Error {}
