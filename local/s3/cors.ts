type Headers = Readonly<Record<string, string>>;

const methods = 'GET, HEAD, PUT, POST, DELETE';

/** What an answer says to a browser whose page comes from one of the allowed origins; nothing to any other. */
export const corsHeaders = (origin: string | undefined, allowed: readonly string[]): Headers =>
  origin !== undefined && allowed.includes(origin)
    ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'ETag, x-amz-version-id', vary: 'Origin' }
    : {};

/** The answer to a browser's question whether it may send a request; undefined for an origin that may not. */
export const preflightHeaders = (headers: Headers, allowed: readonly string[]): Headers | undefined => {
  const permission = corsHeaders(headers.origin, allowed);
  if (permission['access-control-allow-origin'] === undefined) return undefined;
  const asked = headers['access-control-request-headers'];
  return {
    ...permission,
    'access-control-allow-methods': methods,
    ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
    'access-control-max-age': '600',
  };
};
