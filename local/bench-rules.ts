import { cpus } from 'node:os';
import type { Filing } from '#shared/filing/filing';
import { personFiling } from '#shared/rules/example-filing';
import { factsOf } from '#shared/rules/facts/facts';
import { packNamed } from '#shared/rules/packs';
import { screen } from '#shared/verdict/screen';

const WARM_UP = 200;
const RUNS = 1000;

/** Ten websites with ten domains each, in the order of a person who has filed before. */
const largeFiling = (): Filing => {
  const filing = personFiling();
  const [website] = filing.order.websites;
  if (website === undefined) throw new RangeError('the example has a website');
  const websites = Array.from({ length: 10 }, (_, site) => ({
    ...website,
    domains: Array.from({ length: 10 }, (_, domain) => `example-${site}-${domain}.com`),
  }));
  const domains = Object.fromEntries(websites.flatMap((one) => one.domains.map((domain) => [domain, null])));
  return { ...filing, registry: { subject: null, domains }, order: { ...filing.order, websites } };
};

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const timesOf = (work: () => unknown, runs: number): readonly number[] => {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + runs; run++) {
    const start = performance.now();
    work();
    if (run >= WARM_UP) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
};

/** Milliseconds of `screen` over one filing without documents: median and 95th percentile of many runs. */
const screeningTimes = (filing: Filing, packId: string): { readonly median: number; readonly p95: number } => {
  const times = timesOf(() => screen({ name: 'bench', filing, documents: [], packId, timing: { totalMs: 0, perDocumentMs: [] } }), RUNS);
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
};

/** The parts of one screening that take longest: working out the facts, and single rules. */
const slowest = (filing: Filing): readonly string[] => {
  const facts = factsOf(filing);
  const parts = [
    { id: 'facts', work: () => factsOf(filing) },
    ...(packNamed('2018-09')?.rules ?? []).map((rule) => ({ id: rule.id, work: () => rule.check(facts) })),
  ];
  return parts
    .map(({ id, work }) => ({ id, median: quantile(timesOf(work, RUNS / 5), 0.5) }))
    .sort((a, b) => b.median - a.median)
    .slice(0, 5)
    .map(({ id, median }) => `  ${id.padEnd(44)}median ${median.toFixed(3)} ms`);
};

const rows = (
  [
    ['one normal filing, 2018-09', personFiling(), '2018-09', 2],
    ['10 websites × 10 domains, 2018-09', largeFiling(), '2018-09', 5],
    ['one normal filing, with all overlays', personFiling(), 'national-overlay,jiangsu-2022', 2],
    ['10 websites × 10 domains, with all overlays', largeFiling(), 'national-overlay,jiangsu-2022', 5],
  ] as const
).map(([name, filing, packId, most]) => {
  const { median, p95 } = screeningTimes(filing, packId);
  return `${name.padEnd(46)}median ${median.toFixed(3)} ms   p95 ${p95.toFixed(3)} ms   (at most ${most} ms)`;
});

console.log(`${'machine'.padEnd(46)}${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
console.log(rows.join('\n'));
console.log(['the slowest parts of 10 × 10:', ...slowest(largeFiling())].join('\n'));
