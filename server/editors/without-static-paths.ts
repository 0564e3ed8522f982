import { createRequire } from 'node:module';

/**
 * Spares each page of the preview a process: next 16.4.6 starts one at every render, which loads the page a second time to ask for its
 * `generateStaticParams`. None of ours has any, and of the answer nothing else is read.
 */
export function withoutStaticPaths(): void {
  const { default: DevServer } = createRequire(import.meta.url)('next/dist/server/dev/next-dev-server.js');
  const nobody = { loadStaticPaths: async () => ({}), end: async () => undefined };
  Reflect.set(DevServer.prototype, 'getStaticPathsWorker', () => nobody);
}
