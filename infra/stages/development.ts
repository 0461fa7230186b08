import type { Stage } from '#infra/stage';

/** For trying things out. Addresses end in `.example`: replace them before a deployment. */
export const development: Stage = {
  name: 'development',
  region: 'ap-southeast-1',
  tokens: { issuer: 'https://id.development.example', audience: 'heyan', consoleClient: 'heyan' },
  consoleOrigin: 'https://heyan.development.example',
  mail: { from: 'filings@development.example', identity: 'development.example' },
  alarmsTo: 'operations@development.example',
  monthlyBudget: 50,
  runbook: 'docs/runbook.md',
  servers: { default: { region: 'mainland', billing: 'prepaid', ip: '203.0.113.10' } },
  models: 'pp-ocrv6-small-int8',
  waivesFirstReview: false,
  fourEyes: 'off',
  requests: { perCallerAndMinute: 1200, perSecond: 50, burst: 100 },
};
