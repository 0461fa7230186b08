import { describe, expect, it } from 'vitest';
import { checkFiling } from '#functions/check-filing/check-filing';
import { inWorkflow, made } from '#test/functions/workflow/in-workflow';

const RUN = { filing: 'F1', run: 'run-1' };

describe('the binding check', () => {
  it('goes on to the first review where a person has to look, with one task that is due by the verdict', async () => {
    const test = await inWorkflow();
    await test.papers();
    await test.submit();
    expect(await checkFiling(RUN, test.ports)).toMatchObject({ state: 'first-review', generation: 1, owned: true });
    expect(await test.tasks()).toEqual([{ queue: 'first-review', reason: expect.any(String), dueAt: '2018-09-18T15:59:59.999Z' }]);
    expect(await test.head()).toMatchObject({ dueAt: '2018-09-18T15:59:59.999Z', verdict: { inputs: 3 } });
    expect(await test.told()).toEqual([]);
  });

  it('goes back to the applicant with what is missing, and tells them', async () => {
    const test = await inWorkflow();
    await test.submit();
    expect(await checkFiling(RUN, test.ports)).toMatchObject({ state: 'returned-to-applicant' });
    expect((await test.head()).returned.map(({ code }) => code)).toContain('missing-verification-sheet');
    expect([await test.told(), await test.tasks()]).toEqual([['returned'], []]);
  });

  it('waits for what was uploaded and is not read, and not for what never arrived', async () => {
    const test = await inWorkflow();
    await test.papers();
    const late = await test.material('commitment-letter', 'announced');
    await test.submit();
    test.arrived.add(`F1/${late}/u1`);
    await expect(checkFiling(RUN, test.ports)).rejects.toMatchObject({ name: 'ReadingsPending', materials: [late] });
    expect((await test.head()).state).toBe('checking');
    test.arrived.clear();
    expect(await checkFiling(RUN, test.ports)).toMatchObject({ state: 'first-review' });
  });

  it('has one effect however often it is asked, by one run or by several at once', async () => {
    const test = await inWorkflow();
    await test.papers();
    await test.submit();
    const answers = await Promise.all([checkFiling(RUN, test.ports), checkFiling(RUN, test.ports), checkFiling(RUN, test.ports)]);
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['first-review']));
    await checkFiling(RUN, test.ports);
    expect([(await test.tasks()).length, (await test.head()).generation]).toEqual([1, 1]);
  });

  it('changes nothing where another run has taken the filing over meanwhile', async () => {
    const test = await inWorkflow();
    await test.papers();
    await test.submit();
    let others = 1;
    const registry: typeof test.ports.registry = {
      ask: async (filing) => {
        others -= 1;
        if (others === 0) made(await test.store.filings.takeOver({ ...test.system(), filing: 'F1', run: 'run-2' }));
        return test.ports.registry.ask(filing);
      },
    };
    expect(await checkFiling(RUN, { ...test.ports, registry })).toMatchObject({ state: 'checking', owned: false });
    expect([(await test.head()).state, await test.tasks()]).toEqual(['checking', []]);
  });

  it('does not take a filing that was handed in again from the run that is for that, nor before it', async () => {
    const test = await inWorkflow();
    await test.submit();
    expect(await checkFiling(RUN, test.ports)).toMatchObject({ state: 'returned-to-applicant', owned: true });
    await test.papers();
    await test.submit();
    expect(await checkFiling(RUN, test.ports)).toMatchObject({ state: 'checking', owned: false });
    const late = await test.material('commitment-letter', 'announced');
    test.arrived.add(`F1/${late}/u1`);
    await expect(checkFiling({ ...RUN, run: 'run-2' }, test.ports)).rejects.toMatchObject({ name: 'ReadingsPending' });
    expect(await checkFiling(RUN, test.ports)).toMatchObject({ owned: false });
    expect(await test.head()).toMatchObject({ run: 'run-2', generation: 2 });
  });

  it('judges anew what changed while it judged', async () => {
    const test = await inWorkflow();
    await test.papers();
    await test.submit();
    let changes = 2;
    const registry: typeof test.ports.registry = {
      ask: async (filing) => {
        if (changes > 0) await test.material('commitment-letter', 'refused');
        changes -= 1;
        return test.ports.registry.ask(filing);
      },
    };
    await checkFiling(RUN, { ...test.ports, registry });
    const { verdict, inputs } = await test.head();
    expect(verdict?.inputs).toBe(inputs);
  });

  it('answers how a filing stands that was withdrawn before it came, and throws for one that is not there', async () => {
    const test = await inWorkflow();
    await test.submit();
    made(await test.store.filings.transition({ ...test.applicant(), filing: 'F1', event: 'withdraw' }));
    expect(await checkFiling(RUN, test.ports)).toMatchObject({ state: 'withdrawn' });
    await expect(checkFiling({ ...RUN, filing: 'F9' }, test.ports)).rejects.toMatchObject({ name: 'FilingNotFound', filing: 'F9' });
  });

  it('asks a person where there is a doubt, also where reviews may be waived', async () => {
    const test = await inWorkflow();
    await test.papers();
    await test.submit();
    const policy = { waivesFirstReview: true };
    expect(await checkFiling(RUN, { ...test.ports, policy })).toMatchObject({ state: 'first-review' });
    expect((await test.head()).verdict?.outcome).toBe('needs-review');
  });
});
