import asyncHooks from 'node:async_hooks';
import { createRequire } from 'node:module';

/**
 * Spares each page of the preview a process: next 16.4.6 starts one at every render, which loads the page a second time to ask for its
 * `generateStaticParams`. None of ours has any, and of the answer nothing else is read.
 */
function withoutStaticPaths(): void {
  const { default: DevServer } = createRequire(import.meta.url)('next/dist/server/dev/next-dev-server.js');
  const nobody = { loadStaticPaths: async () => ({}), end: async () => undefined };
  Reflect.set(DevServer.prototype, 'getStaticPathsWorker', () => nobody);
}

/**
 * In development React 19 follows every promise of the process by a hook, to tell its tools in the browser what a component has waited for.
 * It keeps of each what that has waited for in turn, so that a preview in which somebody writes grew with each keystroke; and our pages have
 * no React in the browser.
 */
function withoutAsyncHooks(): void {
  const idle: asyncHooks.AsyncHook = { enable: () => idle, disable: () => idle };
  asyncHooks.createHook = () => idle;
}

/** Takes from the framework what development costs and our pages have no use for. Before it is started, since some of it begins then. */
export function lightenFramework(): void {
  withoutStaticPaths();
  withoutAsyncHooks();
}
