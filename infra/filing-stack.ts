import { Duration, Stack } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { Step, type StepProps } from './constructs/step';
import { startByEndedRuns } from './ended-runs';
import { FilingMachine, filingMachineArn } from './filing-machine';
import { mayCallBureau, mayDeliver, mayList, mayRead, mayResume, mayUseTable, mayWrite } from './grants';
import { QUEUE_READERS, type StepName, steps } from './names';
import { EACH_MINUTE, startBy } from './schedule';
import { environmentsOf } from './step-environment';
import type { StageProps, StorageStack } from './storage-stack';

/** Two that run by the clock at the same time would do the same things. */
const ALONE = 1;

type Right = (step: Step) => void;

/** The workflow of a filing with its steps, and what runs by the clock. */
export class FilingStack extends Stack {
  readonly machine: FilingMachine;
  readonly steps: Step[] = [];

  constructor(scope: Construct, id: string, { storage, stage, ...props }: StageProps & { readonly storage: StorageStack }) {
    super(scope, id, props);
    const machineArn = filingMachineArn(this, stage);
    const { uploads, derived, filings, bureau, queues } = storage;
    const has = environmentsOf({ storage, stage, machineArn });

    const table: Right = (step) => mayUseTable(step, filings);
    const objects: Right = (step) => {
      mayRead(step, derived);
      mayWrite(step, derived);
    };
    // What is not there must look so, not forbidden, to a step that asks by its key whether something was kept.
    const kept: Right = (step) => mayList(step, derived);
    const arrivals: Right = (step) => mayList(step, uploads);
    const calls: Right = (step) => mayCallBureau(step, bureau);
    const resumes: Right = (step) => mayResume(step, machineArn);
    const delivers: Right = (step) => mayDeliver(step, machineArn, stage);

    const recordReading = this.made(steps.recordReading, { environment: has.judging }, table, objects, calls, resumes);
    recordReading.startFrom(queues[steps.recordReading], QUEUE_READERS);

    const checking = { environment: { ...has.judging, ...has.checking } };
    const sending = { environment: { ...has.delivery, ...has.derived, ...has.bureau, ...has.models }, models: stage.models };
    const failFiling = this.made(steps.failFiling, { environment: has.table }, table);
    this.machine = new FilingMachine(this, 'Filing', {
      stage,
      steps: {
        CheckFiling: this.made(steps.checkFiling, checking, table, objects, calls, arrivals),
        AwaitChange: this.made(steps.awaitChange, { environment: has.workflow }, table, resumes),
        CheckPhoto: this.made(steps.checkPhoto, { environment: has.judging }, table, objects, calls, arrivals),
        SubmitToBureau: this.made(steps.submitToBureau, sending, table, objects, kept, calls, delivers),
        EscalateWait: this.made(steps.escalateWait, { environment: has.table }, table),
        RecordApproval: this.made(steps.recordApproval, { environment: { ...has.delivery, ...has.derived } }, table, objects, delivers),
        FailFiling: failFiling,
      },
    });
    startByEndedRuns(failFiling, this.machine.machine);

    const byClock = { environment: has.delivery, mostAtOnce: ALONE };
    startBy(this.made(steps.deliverOutbox, byClock, table, delivers), Schedule.rate(EACH_MINUTE), EACH_MINUTE);
    const collecting = { environment: { ...has.delivery, ...has.derived, ...has.bureau }, mostAtOnce: ALONE };
    startBy(this.made(steps.collectFromBureau, collecting, table, objects, kept, calls, delivers), Schedule.rate(EACH_MINUTE), EACH_MINUTE);
    // Nine in the morning in China.
    startBy(this.made(steps.remindApplicants, byClock, table, delivers), Schedule.cron({ minute: '0', hour: '1' }), Duration.hours(1));
  }

  /** One of its steps. Throws for one that belongs to another stack. */
  step(name: StepName): Step {
    const found = this.steps.find(({ step }) => step === name);
    if (found === undefined) throw new Error(`${name} is no step of the workflow`);
    return found;
  }

  private made(name: StepName, props: StepProps, ...rights: readonly Right[]): Step {
    const step = new Step(this, name, props);
    for (const give of rights) give(step);
    this.steps.push(step);
    return step;
  }
}
