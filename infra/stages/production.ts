import type { Stage } from '#infra/stage';

/** Outside mainland China. Addresses end in `.example`: replace them before a deployment. */
export const production: Stage = {
  name: 'production',
  region: 'ap-southeast-1',
  tokens: { issuer: 'https://id.production.example', audience: 'heyan', consoleClient: 'heyan' },
  consoleOrigin: 'https://heyan.production.example',
  mail: { from: 'filings@production.example', identity: 'production.example' },
  alarmsTo: 'operations@production.example',
  monthlyBudget: 1000,
  runbook: 'docs/runbook.md',
  servers: { default: { region: 'mainland', billing: 'prepaid', ip: '203.0.113.20' } },
  models: 'pp-ocrv6-small-int8',
  waivesFirstReview: false,
  fourEyes: 'both-reviews',
  requests: { perCallerAndMinute: 1200, perSecond: 500, burst: 1000 },
};
