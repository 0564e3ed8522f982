import type { Server } from 'node:http';

/** Why the site cannot start, in one line that says what to do. */
export class StartError extends Error {}

/** Connections that may wait to be taken while the event loop is busy. */
const backlog = 4_096;

const causes: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use; stop the other program or set PORT',
  EACCES: 'may not be used by this account; set PORT above 1023',
  EADDRNOTAVAIL: 'is not an address of this machine; set HOST to one that is, or leave it out',
};

/**
 * Resolves to the port when the server takes connections.
 * @param usualHost where HOST is not set; every address of the machine without it
 * @throws StartError
 */
export function listen(server: Server, port: number, host?: string, usualHost?: string): Promise<number> {
  const chosen = host ?? usualHost;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = host === undefined ? `Port ${port}` : `${host}:${port}`;
      reject(new StartError(`${where} ${causes[error.code ?? ''] ?? `cannot be used: ${error.message}`}`));
    });
    server.listen({ port, backlog, ...(chosen !== undefined && { host: chosen }) }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
