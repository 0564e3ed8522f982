/**
 * Asks the replica on this machine whether it takes readers: exit 0 when /readyz says so, else 1.
 *   --wait SECONDS  asks again until it does, or the time is over
 * Reads PORT as the site does. Plain JavaScript without packages, for health checks of every kind.
 */
const at = process.argv.indexOf('--wait');
const deadline = performance.now() + (at < 0 ? 0 : Number(process.argv[at + 1]) * 1000);
const address = `http://127.0.0.1:${process.env.PORT || 3000}/readyz`;

async function isReady() {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

let ready = await isReady();
while (!ready && performance.now() < deadline) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  ready = await isReady();
}
process.exitCode = ready ? 0 : 1;
