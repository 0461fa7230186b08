/** Something was uploaded that is not read yet: the workflow asks again shortly. Its name is literal, so that the state machine can match it. */
export class ReadingsPending extends Error {
  override readonly name = 'ReadingsPending';
  constructor(readonly materials: readonly string[]) {
    super(`${materials.length} materials are not read yet`);
  }
}
