import { describe, expect, it } from 'vitest';
import { refreshVerdict } from '#functions/record-reading/refresh-verdict';
import { bureauOffice } from '#test/functions/build-upload/bureau-office';
import { unitOrder } from '#test/functions/build-upload/orders';

describe('a verdict brought up to date', () => {
  it('leaves a filing alone that was approved here: the registry may know it by then', async () => {
    const office = bureauOffice();
    await office.filing('f1', unitOrder());
    const before = await office.head('f1');
    office.registered({
      subject: { certificateNumber: '91440300MA5TE2T09X', filingNumber: '粤ICP备2018000001号', accessProviders: ['self'], websites: 1 },
      domains: {},
    });
    expect(await refreshVerdict('f1', office.verdictPorts)).toEqual(before);
    expect(await office.head('f1')).toEqual(before);
  });

  it('follows what changed while it is the applicant’s turn', async () => {
    const office = bureauOffice();
    const by = { role: 'applicant' as const, id: 'account-a' };
    await office.store.filings.create({ at: office.clock.now(), by, id: 'f1', account: 'account-a', entered: unitOrder() });
    expect((await refreshVerdict('f1', office.verdictPorts))?.verdict?.outcome).toBe('needs-material');
  });
});
