/** A caller of the API with a token. Every method throws an Error with the status and the problem's code for an answer that is none of 2xx. */
export type ApiClient = {
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body?: unknown) => Promise<unknown>;
};

/** What the API answered instead of what was asked for. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }
}

const codeOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : 'no-code';

/** A client of the system at an origin. */
export const apiClient = (origin: string, token: string): ApiClient => {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (!response.ok) throw new ApiProblem(response.status, codeOf(answer));
    return answer;
  };
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) };
};
