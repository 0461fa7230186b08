import { describe, expect, it } from 'vitest';
import { bureauOffice } from './bureau-office';
import { unitOrderOf } from './orders';

describe('a filing that goes to the bureau', () => {
  it('comes back approved with its numbers', async () => {
    const office = bureauOffice();
    const owned = await office.filing('f1', unitOrderOf(3));
    const head = await office.judgedByBureau(owned);
    console.log(
      JSON.stringify(head, null, 1),
      office.delivered.map((m) => m.template),
      await office.store.tasks.ofFiling('f1'),
    );
    expect(head.state).toBe('approved');
  });
});
