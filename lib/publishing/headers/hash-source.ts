import { createHash } from 'node:crypto';

/** The source expression by which a Content-Security-Policy allows these very bytes. */
export const hashSource = (content: string | Uint8Array): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
