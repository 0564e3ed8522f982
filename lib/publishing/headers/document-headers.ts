/** Features that reach devices or tell readers apart. The policy on scripts lets none in that could ask, so the list is short: each page carries it. */
const neverUsed = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Headers of every page, whatever it holds: our server and a host that runs Next its own way (next.config.ts) send the same. */
export const documentHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': neverUsed.map((feature) => `${feature}=()`).join(', '),
};

/** Headers of every answer but a preview's, which lets no site know its address. */
export const guardingHeaders: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
