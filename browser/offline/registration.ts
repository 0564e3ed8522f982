import { isSpared, ownConnection } from '#browser/connection.ts';
import type { Told } from '#browser/offline/worker-scope.ts';

/**
 * Registers the service worker when a page is loaded and the browser has nothing else to do, and tells it of the page. One without a
 * manifest is none to keep.
 */
const address = '/sw.js';

/** https://www.w3.org/TR/trusted-types/, which the compiler does not know; there the address is no string. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(given: string): string };
}

/** The one string that may become a script. */
function trusted(): string {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('orbit-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  const first = container.controller === null;
  await container.register(trusted());
  const { active } = await container.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  active?.postMessage({ first, spare: isSpared(ownConnection()), loaded } satisfies Told);
}

if ('serviceWorker' in navigator && document.querySelector('link[rel=manifest]')) {
  const later = () => {
    const begin = () => void register(navigator.serviceWorker).catch(() => undefined);
    if ('requestIdleCallback' in window) requestIdleCallback(begin);
    else setTimeout(begin);
  };
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
}
