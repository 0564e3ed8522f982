/** What was caught, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The system's name for a failure, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
