/** A run's filing is not there: nothing that a retry could find. Its name is literal, so that the state machine can match it. */
export class FilingNotFound extends Error {
  override readonly name = 'FilingNotFound';
  constructor(readonly filing: string) {
    super(`filing ${filing} is not there`);
  }
}
