/** Where the console's pages may reach beside their own origin: the log-in service, and the buckets from which pictures come. Origins only. */
export type ConsoleOrigins = { readonly issuer: string; readonly pictures: readonly string[] };

const policy = ({ issuer, pictures }: ConsoleOrigins): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    ['img-src', "'self'", 'blob:', ...pictures].join(' '),
    ['connect-src', "'self'", issuer, ...pictures].join(' '),
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ['form-action', "'self'", issuer].join(' '),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Headers of everything that is served of the console: a content security policy without exceptions, no frames, no address told to others. */
export const consoleHeaders = (origins: ConsoleOrigins): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(origins),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The content type of a built file by its name. */
export const contentTypeOf = (file: string): string => TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** How long a browser may keep a file: names below `assets/` hold a digest of their content. */
export const cacheControlOf = (file: string): string => (file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

// An id may hold a dot, too: only names that end as a file does are asked for as files.
const FILE = /\.(css|html|ico|js|json|map|png|svg|txt|woff2?|xml)$/;

/** The built file that answers a path: itself, or the page for every address that the console's router knows. */
export const fileFor = (path: string, files: ReadonlySet<string>): string | null => {
  const wanted = path.replace(/^\/+/, '');
  if (files.has(wanted)) return wanted;
  return wanted.startsWith('assets/') || FILE.test(wanted) ? null : 'index.html';
};
