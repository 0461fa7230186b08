import type { Problem } from '#shared/api/problem';

/** The API answered with a problem. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came: the network, or the server, is away. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
