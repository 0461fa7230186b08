import { Duration, Stack } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { Step } from './constructs/step';
import { FilingMachine, filingMachineArn, type MachineSteps } from './filing-machine';
import { mayCallBureau, mayDeliver, mayList, mayRead, mayResume, mayUseTable, mayWrite } from './grants';
import { type StepName, steps } from './names';
import { EACH_MINUTE, startBy } from './schedule';
import { bureauEnvironment, deliveryEnvironment, judgingEnvironment, systemEnvironment } from './step-environment';
import type { StageProps, StorageStack } from './storage-stack';

/** How many readings are recorded at the same time. */
const RECORDED_AT_ONCE = 20;

/** The workflow of a filing with its steps, and what runs by the clock. */
export class FilingStack extends Stack {
  readonly machine: FilingMachine;
  readonly steps: readonly Step[];

  constructor(scope: Construct, id: string, { storage, stage, ...props }: StageProps & { readonly storage: StorageStack }) {
    super(scope, id, props);
    const machineArn = filingMachineArn(this, stage);
    const system = { storage, stage, machineArn };
    const { uploads, derived, filings, bureau } = storage;
    const all: Step[] = [];
    const step = (name: StepName, environment: Record<string, string>, mostAtOnce?: number): Step => {
      const made = new Step(this, name, { environment, ...(mostAtOnce === undefined ? {} : { mostAtOnce }) });
      mayUseTable(made, filings);
      all.push(made);
      return made;
    };
    const judging = (name: StepName): Step => {
      const made = step(name, judgingEnvironment(system));
      mayRead(made, derived);
      mayWrite(made, derived);
      mayCallBureau(made, bureau);
      return made;
    };
    const withBureau = (name: StepName, mostAtOnce?: number): Step => {
      const made = step(name, bureauEnvironment(system), mostAtOnce);
      mayRead(made, derived);
      mayWrite(made, derived);
      // What is not there yet must look so, not forbidden: whether something was kept is asked by its key.
      mayList(made, derived);
      mayCallBureau(made, bureau);
      mayDeliver(made, machineArn, stage);
      return made;
    };

    const recordReading = judging(steps.recordReading);
    recordReading.startFrom(storage.queues[steps.recordReading], RECORDED_AT_ONCE);
    mayResume(recordReading, machineArn);

    const called: MachineSteps = {
      CheckFiling: judging(steps.checkFiling),
      AwaitChange: step(steps.awaitChange, systemEnvironment(system)),
      CheckPhoto: judging(steps.checkPhoto),
      SubmitToBureau: withBureau(steps.submitToBureau),
      EscalateWait: step(steps.escalateWait, systemEnvironment(system)),
      RecordApproval: withBureau(steps.recordApproval),
      FailFiling: step(steps.failFiling, systemEnvironment(system)),
    };
    mayList(called.CheckFiling, uploads);
    mayList(called.CheckPhoto, uploads);
    mayResume(called.AwaitChange, machineArn);
    this.machine = new FilingMachine(this, 'Filing', { stage, steps: called });

    // One at a time: two would ask for, and send, the same things.
    const deliverOutbox = step(steps.deliverOutbox, deliveryEnvironment(system), 1);
    mayDeliver(deliverOutbox, machineArn, stage);
    startBy(deliverOutbox, Schedule.rate(EACH_MINUTE), EACH_MINUTE);
    startBy(withBureau(steps.collectFromBureau, 1), Schedule.rate(EACH_MINUTE), EACH_MINUTE);
    const remindApplicants = step(steps.remindApplicants, deliveryEnvironment(system), 1);
    mayDeliver(remindApplicants, machineArn, stage);
    // Nine in the morning in China.
    startBy(remindApplicants, Schedule.cron({ minute: '0', hour: '1' }), Duration.hours(1));

    this.steps = all;
  }

  /** One of its steps. Throws for one that belongs to another stack. */
  step(name: StepName): Step {
    const found = this.steps.find(({ step }) => step === name);
    if (found === undefined) throw new Error(`${name} is no step of the workflow`);
    return found;
  }
}
