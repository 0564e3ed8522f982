/** https://wicg.github.io/netinfo/ and https://wicg.github.io/savedata/: the compiler knows neither. */
interface Connection {
  readonly saveData?: boolean;
  /** Where the device tells it. */
  readonly type?: string;
  readonly effectiveType?: string;
}

/** Its bytes are counted, or its owner asks for few of them. */
export const isMetered = ({ saveData, type }: Connection): boolean => saveData === true || type === 'cellular';

/** Whether nothing is fetched ahead over a connection: it is metered or slow, or nobody knows. */
export const isSpared = (connection: Connection): boolean => isMetered(connection) || connection.effectiveType !== '4g';

/** The reader's; nothing is known of it where the browser does not tell. */
export const ownConnection = (): Connection => (navigator as { readonly connection?: Connection }).connection ?? {};
