import type { Stage } from '#infra/stage';
import { production } from './production';

/** In mainland China (partition `aws-cn`). Mail and SMS need an adapter of one's own there, and budgets are kept elsewhere: see docs/deploy.md. */
export const productionCn: Stage = {
  ...production,
  name: 'production-cn',
  region: 'cn-northwest-1',
  monthlyBudget: null,
};
