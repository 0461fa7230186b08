import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApiStack } from './api-stack';
import { FilingStack } from './filing-stack';
import { ReadingStack } from './reading-stack';
import { RerunStack } from './rerun-stack';
import type { Stage } from './stage';
import { StorageStack } from './storage-stack';
import { WatchStack } from './watch-stack';

/** All stacks of one environment. What keeps something comes first, what watches last; none knows a later one. The synthesis fails where cdk-nag finds something. */
export const heyanSystem = (app: App, stage: Stage) => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const props = { stage, env: { region: stage.region } };
  const idOf = (part: string): string => `Heyan-${stage.name}-${part}`;
  const storage = new StorageStack(app, idOf('Storage'), {
    ...props,
    description: 'Heyan: uploads, re-encoded pictures, readings, filings',
  });
  const reading = new ReadingStack(app, idOf('Reading'), { ...props, storage, description: 'Heyan: from upload to readings' });
  const filing = new FilingStack(app, idOf('Filing'), { ...props, storage, description: 'Heyan: the workflow of a filing' });
  const rerun = new RerunStack(app, idOf('Rerun'), { ...props, storage, description: 'Heyan: runs over many filings' });
  const api = new ApiStack(app, idOf('Api'), { ...props, storage, description: 'Heyan: the API' });
  const watch = new WatchStack(app, idOf('Watch'), {
    ...props,
    storage,
    reading,
    filing,
    rerun,
    api,
    description: 'Heyan: alarms, dashboard, budget',
  });
  return { storage, reading, filing, rerun, api, watch };
};
