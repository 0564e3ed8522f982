/** https://wicg.github.io/netinfo/ and https://wicg.github.io/savedata/: the compiler knows neither. */
interface Connection {
  readonly saveData?: boolean;
  /** Where the device tells it. */
  readonly type?: string;
  readonly effectiveType?: string;
}

/** Whether to spare the reader's connection: it is metered or slow, its owner asks for few bytes, or nobody knows. */
export const isSpared = (connection: Connection | undefined): boolean =>
  connection === undefined ||
  connection.saveData === true ||
  connection.type === 'cellular' ||
  connection.effectiveType !== '4g';

export const spare = (): boolean => isSpared((navigator as { readonly connection?: Connection }).connection);
