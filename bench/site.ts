import { type Command, onCoreOf } from '#bench/commands.ts';
import { type SiteProcess, startSite } from '#tests/e2e/running/site-process.ts';

const command: Command = [
  'node',
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--heap-growing-percent=25',
  'server/main.ts',
];

/**
 * The built site as `npm start` runs it, with a content folder that it leaves in place.
 * @param on 'one core' holds it to the servers' core, as the servers that it is compared with are
 */
export const startOurs = (contentDir: string, on: 'one core' | 'every core' = 'every core'): Promise<SiteProcess> =>
  startSite({
    contentDir,
    command: on === 'one core' ? onCoreOf('server', command) : command,
    environment: { NODE_ENV: 'production' },
    readyWithinMs: 120_000,
  });
