import { describe, expect, it } from 'vitest';
import { schemaFaults } from '#shared/bureau/schema/schema-faults';
import { readXml } from '#shared/bureau/xml/read-xml';
import { firstFiling } from './first-filing';
import { codesIn, collected, packed, simulated } from './simulated';

const filing = { base: 1000, domains: ['one.example', 'two.example'] };

describe('a filing at the simulated bureau', () => {
  it('is accepted at once, and comes back approved with ids and numbers', async () => {
    const { client } = simulated();
    expect(await client.upload(1, packed(firstFiling(filing)))).toMatchObject({ code: 0, missing: [] });
    const blocks = await collected(client);
    expect(codesIn(blocks)).toEqual([1001]);
    expect(blocks.map(({ block }) => block)).toEqual(['ICP/BAJG', 'ICP/BAJG', 'ICP/BASJ']);
    const [machine, review, filed] = blocks;
    expect(machine).toMatchObject({ entries: { results: [{ operation: 1, identifier: '1000' }] } });
    expect(review).toMatchObject({ entries: { reviews: [{ passed: true, operation: 1, recordId: '1000' }] } });
    expect(filed).toMatchObject({
      entries: {
        records: [
          {
            subject: { providerId: '1000', id: expect.stringMatching(/^7\d{5}$/), filingNumber: '浙ICP备2026000001号' },
            websites: [
              { providerId: '1010', filingNumber: '浙ICP备2026000001号-1', domains: [{ domain: 'one.example' }] },
              { providerId: '1020', filingNumber: '浙ICP备2026000001号-2', accesses: [{ providerId: '1022', provider: '990000000001' }] },
            ],
          },
        ],
      },
    });
  });

  it('comes back in documents that keep the published schema', async () => {
    const { client } = simulated();
    await client.upload(1, packed(firstFiling(filing)));
    for (let { file } = await client.download(); file !== undefined; { file } = await client.download()) {
      const read = readXml(file.xml);
      expect(read.ok ? schemaFaults(read.value, 'download', { asPublished: true }) : read).toEqual([]);
      await client.acknowledge(file.name);
    }
  });

  it('waits as many working days as the script says', async () => {
    const { client, turnDays } = simulated({ decisions: [{ workingDays: 20 }] });
    await client.upload(1, packed(firstFiling(filing)));
    turnDays(25);
    expect(await client.download()).toMatchObject({ code: 2 });
    turnDays(3);
    expect(codesIn(await collected(client))).toEqual([1001]);
  });

  it('is refused with the script’s opinion, and another passes beside it', async () => {
    const { client } = simulated({ decisions: [{ when: { domain: 'one.example' }, outcome: 'refuse', opinion: '核验单不清晰' }] });
    await client.upload(1, packed(firstFiling(filing)));
    await client.upload(2, packed(firstFiling({ base: 2000, domains: ['three.example'] })));
    const blocks = await collected(client);
    expect(codesIn(blocks)).toEqual([1002, 1001]);
    expect(blocks[1]).toMatchObject({ entries: { reviews: [{ passed: false, opinion: '核验单不清晰', recordId: '1000' }] } });
  });

  it('may never be answered', async () => {
    const { client, turnDays } = simulated({ decisions: [{ outcome: 'never' }] });
    await client.upload(1, packed(firstFiling(filing)));
    turnDays(400);
    expect(await client.download()).toMatchObject({ code: 2 });
  });
});
