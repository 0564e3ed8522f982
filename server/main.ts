import { format } from 'node:util';
import { readSettings, type Settings, SettingsError } from '#lib/settings.ts';
import { StartError } from '#server/request/listen.ts';

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const unknown = process.argv.slice(2).filter((argument) => argument !== '--dev');
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(' ')}: not known here; --dev starts the preview\n`);
  process.exit(1);
}
const dev = process.argv.includes('--dev');
const settings = settingsOrExit();

// React and Next choose their builds by this when they are first loaded, so the rest is imported after it.
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
// Node reads the framework's settings as they are; else it loads a compiler for them, which stays: 25 MB of memory.
if (!dev) process.env.__NEXT_NODE_NATIVE_TS_LOADER_ENABLED = 'true';
// A build while the preview runs must not pull its files away.
if (dev) process.env.NEXT_DIST_DIR = '.next-dev';
const { start } = await import('#server/start.ts');
try {
  await start(settings, dev);
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : format(error)}\n`);
  process.exit(1);
}
