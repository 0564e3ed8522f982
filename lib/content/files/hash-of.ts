import { createHash } from 'node:crypto';

/** By which two readings of a file are told apart, and copies of one are named. */
export const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
