/** What a service worker has and a page has not (https://www.w3.org/TR/service-workers/): the compiler knows one of the two alone. */

interface LateEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

export interface AskedEvent extends LateEvent {
  readonly request: Request;
  /** The answer to a navigation that was asked for while the worker started; undefined where that is not done. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** What a page tells the worker: once it is loaded. */
export interface Told {
  /** The worker has not seen the page come. */
  readonly first: boolean;
  /** The reader pays for bytes, or has asked for few of them. */
  readonly spare: boolean;
  /** Paths of what the page has loaded. */
  readonly loaded: readonly string[];
}

/** `source` is the page that has sent it. */
interface ToldEvent extends LateEvent {
  readonly data: Told;
  readonly source: { readonly url: string } | null;
}

export interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}
