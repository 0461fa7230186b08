import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A key pair of this machine's own; no AWS account knows it. */
export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string };

/** A request as it came over the wire: the path undecoded, the query as pairs in the order of the text, headers by their name in lower case. */
export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
};

/** Why a request is refused, by the names S3 gives. */
export type SignatureFault =
  | 'AccessDenied'
  | 'AuthorizationHeaderMalformed'
  | 'InvalidAccessKeyId'
  | 'RequestTimeTooSkewed'
  | 'SignatureDoesNotMatch';

type Signed = {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly time: string;
  readonly query: WireRequest['query'];
};

const ALGORITHM = 'AWS4-HMAC-SHA256';
const MOST_SKEW_MS = 15 * 60_000;
const MOST_EXPIRY_S = 7 * 86_400;

/** Percent-encodes as the signing rules ask: everything but letters, digits and `-._~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The instant of `20180917T080000Z` in milliseconds, or NaN. */
export const instantOf = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/**
 * Whether `signature` is that of `text` under the scope `KEY/20180917/REGION/SERVICE/aws4_request`, compared in constant time;
 * otherwise the fault. `time` must lie on the scope's day.
 */
export const scopedSignatureFault = (
  text: string,
  { credential, signature, time }: { readonly credential: string; readonly signature: string; readonly time: string },
  { service, credentials }: { readonly service: string; readonly credentials: readonly Credentials[] },
): SignatureFault | null => {
  const [accessKeyId, day, region, scopeService, end, ...rest] = credential.split('/');
  if (!day || !region || scopeService !== service || end !== 'aws4_request' || rest.length > 0 || !time.startsWith(`${day}T`))
    return 'AuthorizationHeaderMalformed';
  const known = credentials.find((each) => each.accessKeyId === accessKeyId);
  if (known === undefined) return 'InvalidAccessKeyId';
  const key = [region, service, end].reduce((previous, part) => hmac(previous, part), hmac(`AWS4${known.secretAccessKey}`, day));
  return same(hmac(key, text).toString('hex'), signature) ? null : 'SignatureDoesNotMatch';
};

const fromHeader = ({ headers, query }: WireRequest): Signed | null => {
  const found = new RegExp(`^${ALGORITHM} Credential=([^,\\s]+),\\s*SignedHeaders=([^,\\s]+),\\s*Signature=([0-9a-f]{64})$`).exec(
    headers.authorization ?? '',
  );
  const [, credential, signedHeaders, signature] = found ?? [];
  if (credential === undefined || signedHeaders === undefined || signature === undefined) return null;
  return { credential, signedHeaders, signature, time: headers['x-amz-date'] ?? '', query };
};

const fromQuery = ({ query }: WireRequest): Signed | null => {
  const values = new Map(query.map(([name, value]) => [name.toLowerCase(), value]));
  const [credential, signedHeaders] = [values.get('x-amz-credential'), values.get('x-amz-signedheaders')];
  const [signature, time] = [values.get('x-amz-signature'), values.get('x-amz-date')];
  if (values.get('x-amz-algorithm') !== ALGORITHM || !credential || !signedHeaders || !signature || !time) return null;
  return { credential, signedHeaders, signature, time, query: query.filter(([name]) => name.toLowerCase() !== 'x-amz-signature') };
};

const byCodeUnits = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : a > b ? 1 : 0);

const canonicalRequest = ({ method, path, headers }: WireRequest, { signedHeaders, query }: Signed, payload: string): string => {
  const pairs = query.map(([name, value]) => [encoded(name), encoded(value)] as const);
  const names = signedHeaders.split(';');
  return [
    method,
    path
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    pairs
      .toSorted((a, b) => byCodeUnits(a, b) || byCodeUnits([a[1], ''], [b[1], '']))
      .map(([name, value]) => `${name}=${value}`)
      .join('&'),
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}`),
    '',
    signedHeaders,
    payload,
  ].join('\n');
};

/** Every header that changes what a request means must be signed: a link for an upload is otherwise turned into a copy by adding one. */
const allSigned = ({ headers }: WireRequest, signedHeaders: string): boolean => {
  const signed = new Set(signedHeaders.split(';'));
  return (
    signed.has('host') &&
    Object.keys(headers).every((name) => !name.startsWith('x-amz-') || name === 'x-amz-content-sha256' || signed.has(name))
  );
};

const timeFault = (time: string, expires: string | undefined, presigned: boolean, now: number): SignatureFault | null => {
  const at = instantOf(time);
  if (Number.isNaN(at)) return 'AuthorizationHeaderMalformed';
  if (!presigned) return Math.abs(now - at) > MOST_SKEW_MS ? 'RequestTimeTooSkewed' : null;
  const seconds = /^\d{1,6}$/.test(expires ?? '') ? Number(expires) : Number.NaN;
  if (!(seconds >= 1 && seconds <= MOST_EXPIRY_S)) return 'AuthorizationHeaderMalformed';
  return at > now + MOST_SKEW_MS || now >= at + seconds * 1000 ? 'AccessDenied' : null;
};

/**
 * Verifies a Signature Version 4 in the header or, for a link, in the query; null when it is good. `payload` is the body's SHA-256 in
 * hexadecimal or the word that stands for it; a link's is always unsigned. `now` in milliseconds.
 */
export const signatureFault = (
  request: WireRequest,
  payload: string,
  context: { readonly service: string; readonly credentials: readonly Credentials[]; readonly now: number },
): SignatureFault | null => {
  const inHeader = request.headers.authorization !== undefined;
  const signed = inHeader ? fromHeader(request) : fromQuery(request);
  if (signed === null) return inHeader ? 'AuthorizationHeaderMalformed' : 'AccessDenied';
  if (!allSigned(request, signed.signedHeaders)) return 'AccessDenied';
  const expires = signed.query.find(([name]) => name.toLowerCase() === 'x-amz-expires')?.[1];
  const late = timeFault(signed.time, expires, !inHeader, context.now);
  if (late !== null) return late;
  const [, ...scope] = signed.credential.split('/');
  const canonical = canonicalRequest(request, signed, inHeader ? payload : 'UNSIGNED-PAYLOAD');
  const text = [ALGORITHM, signed.time, scope.join('/'), createHash('sha256').update(canonical).digest('hex')].join('\n');
  return scopedSignatureFault(text, signed, context);
};
