/**
 * What pages of Cairn may do, said once: the build writes it into index.html and `_headers`, the server sends it.
 * Nothing runs but our own files; markup and scripts from strings are refused by Trusted Types.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  // Meeting points elsewhere are the deployer's choice (cairn.json), so any host, but encrypted.
  'connect-src': "'self' wss:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html cairn-url',
}

/** The development server's client needs its style elements and its socket. */
const policyWhileDeveloping = {
  ...policy,
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws: wss:",
  'trusted-types': "lit-html cairn-url 'allow-duplicates'",
}

/** For `<meta http-equiv="Content-Security-Policy">`; frame-ancestors means nothing there. */
export const metaPolicy = written(policy)
export const metaPolicyWhileDeveloping = written(policyWhileDeveloping)

/** Sent with every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': written({...policy, 'frame-ancestors': "'none'"}),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': refused([
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'microphone',
    'payment',
    'usb',
  ]),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Files named by their content never change; all others are asked for again. */
export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function written(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

function refused(features: readonly string[]): string {
  return features.map(feature => `${feature}=()`).join(', ')
}
