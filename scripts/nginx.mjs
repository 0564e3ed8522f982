import { existsSync } from 'node:fs';

const places = [
  process.env.NGINX_PATH,
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  '/usr/bin/nginx',
  '/opt/homebrew/bin/nginx',
];

/**
 * Path of an nginx on this machine: NGINX_PATH, or where the systems put it (/usr/sbin is in few people's PATH).
 * @returns {string | undefined}
 */
export function findNginx() {
  return places.find((place) => place && existsSync(place));
}
