import { kinds, provinces, returnReasons } from 'virtual:labels';
import { useGist } from '#console/parts/gist';
import { useWords } from '#console/words/language';
import type { DayStatistics } from '#shared/api/operator-statistics';
import { spanWords, chartWords as words } from '#shared/messages/console-operator-charts';
import { fieldLabel } from '#shared/messages/labels-fields';
import type { Sentence } from '#shared/verdict/verdict';
import { addedUp, checkedOn, percent } from '#shared/web/day-totals';
import { Bars } from './bars';
import { ChartCard } from './chart-card';
import { Legend, type Series, StackedDays } from './stacked-days';

type Days = { readonly days: readonly DayStatistics[] };

const MOST_BARS = 12;

const shareText = (share: number | null): string => (share === null ? '–' : `${share.toFixed(1)}%`);

/** How automatic checks ended, day by day. */
export const Checks = ({ days }: Days) => {
  const { say } = useWords();
  const parts = [
    { key: 'clean', tone: 'good', label: words.clean },
    { key: 'waived', tone: 'soft', label: words.waived },
    { key: 'doubtful', tone: 'check', label: words.doubtful },
    { key: 'returned', tone: 'bad', label: words.returned },
  ] as const;
  const series: readonly Series[] = parts.map(({ tone, label }) => ({ name: say(label), tone }));
  return (
    <ChartCard
      wide
      title={words.checks}
      means={words.checksMeans}
      exportAs="checks"
      rows={days.some((day) => checkedOn(day) > 0) ? days : []}
      keyOf={({ day }) => day}
      columns={[
        { label: words.day, shown: ({ day }) => day, text: ({ day }) => day },
        ...parts.map(({ key, label }) => ({
          ...{ label, number: true },
          shown: ({ checked }: DayStatistics) => checked[key],
          text: ({ checked }: DayStatistics) => String(checked[key]),
        })),
        {
          ...{ label: words.straight, number: true },
          shown: (day: DayStatistics) => shareText(percent(day.checked.clean + day.checked.waived, checkedOn(day))),
          text: (day: DayStatistics) => shareText(percent(day.checked.clean + day.checked.waived, checkedOn(day))),
        },
      ]}
    >
      <Legend series={series} />
      <StackedDays
        label={say(words.checks)}
        series={series}
        columns={days.map(({ day, checked }) => ({ day, counts: parts.map(({ key }) => checked[key]) }))}
      />
    </ChartCard>
  );
};

/** How long decided tasks had waited. */
export const QueueAge = ({ days }: Days) => {
  const { say } = useWords();
  const counted = addedUp(days.flatMap(({ waited }) => waited.map(({ span, count }) => ({ name: span, count }))));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const rows = Object.entries(spanWords).map(([span, label]) => ({
    name: say(label),
    count: counted.find(({ name }) => name === span)?.count ?? 0,
  }));
  return (
    <ChartCard
      title={words.queueAge}
      means={words.queueAgeMeans}
      exportAs="queue-age"
      rows={all === 0 ? [] : rows}
      keyOf={({ name }) => name}
      columns={[
        { label: words.span, shown: ({ name }) => name, text: ({ name }) => name },
        { label: words.count, shown: ({ count }) => count, text: ({ count }) => String(count), number: true },
      ]}
    >
      <Bars
        label={say(words.queueAge)}
        bars={rows.map(({ name, count }) => ({ name, length: all === 0 ? 0 : count / all, text: String(count) }))}
      />
    </ChartCard>
  );
};

/** For what filings went back to their applicants. */
export const ByRule = ({ days }: Days) => {
  const { say } = useWords();
  const gist = useGist();
  const says = new Map<string, Sentence | null>(days.flatMap(({ returned }) => returned.map((one) => [one.code, one.says] as const)));
  const rows = addedUp(days.flatMap(({ returned }) => returned.map(({ code, count }) => ({ name: code, count }))));
  const wordsOf = (code: string): string => {
    const known = gist(code);
    if (known !== undefined) return known;
    const sentence = says.get(code) ?? returnReasons[code] ?? null;
    return sentence === null ? code : say(sentence);
  };
  const most = rows[0]?.count ?? 1;
  return (
    <ChartCard
      wide
      title={words.byRule}
      means={words.byRuleMeans}
      exportAs="returns-by-reason"
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { label: words.code, shown: ({ name }) => <bdi>{name}</bdi>, text: ({ name }) => name },
        { label: words.byRule, shown: ({ name }) => wordsOf(name), text: ({ name }) => wordsOf(name) },
        { label: words.count, shown: ({ count }) => count, text: ({ count }) => String(count), number: true },
      ]}
    >
      <Bars
        label={say(words.byRule)}
        bars={rows
          .slice(0, MOST_BARS)
          .map(({ name, count }) => ({ name: wordsOf(name), title: name, length: count / most, text: String(count) }))}
      />
    </ChartCard>
  );
};

/** How often filings of each province went back, and what share of its submissions that is. */
export const ByProvince = ({ days }: Days) => {
  const { say } = useWords();
  const all = days.flatMap((day) => day.provinces);
  const checked = addedUp(all.map(({ province, checked: count }) => ({ name: province, count })));
  const rows = addedUp(all.map(({ province, returned }) => ({ name: province, count: returned }))).map(({ name, count }) => {
    const submitted = checked.find((one) => one.name === name)?.count ?? 0;
    return { province: say(provinces[name] ?? { zh: name, en: name }), submitted, returned: count, share: percent(count, submitted) };
  });
  const most = Math.max(1, ...rows.map(({ returned }) => returned));
  return (
    <ChartCard
      title={words.byProvince}
      means={words.byProvinceMeans}
      exportAs="returns-by-province"
      rows={rows}
      keyOf={({ province }) => province}
      columns={[
        { label: words.byProvince, shown: ({ province }) => province, text: ({ province }) => province },
        { label: words.submissions, shown: ({ submitted }) => submitted, text: ({ submitted }) => String(submitted), number: true },
        { label: words.returns, shown: ({ returned }) => returned, text: ({ returned }) => String(returned), number: true },
        { label: words.share, shown: ({ share }) => shareText(share), text: ({ share }) => shareText(share), number: true },
      ]}
    >
      <Bars
        label={say(words.byProvince)}
        bars={rows
          .filter(({ returned }) => returned > 0)
          .slice(0, MOST_BARS)
          .map(({ province, returned, share }) => ({
            ...{ name: province, length: returned / most, text: `${returned} · ${shareText(share)}` },
          }))}
      />
    </ChartCard>
  );
};

/** How many readings of each field were right where a reviewer looked. */
export const ByField = ({ days }: Days) => {
  const { say } = useWords();
  const all = days.flatMap((day) => day.readings);
  const names = [...new Set(all.map(({ kind, field }) => `${kind} ${field}`))];
  const rows = names
    .map((name) => {
      const [kind = '', field = ''] = name.split(' ');
      const same = all.filter((one) => one.kind === kind && one.field === field);
      const right = same.reduce((sum, one) => sum + one.right, 0);
      const wrong = same.reduce((sum, one) => sum + one.wrong, 0);
      const kindWords = kinds[kind] ?? { zh: kind, en: kind };
      return { name: `${say(kindWords)} · ${say(fieldLabel(field))}`, right, wrong, share: percent(right, right + wrong) };
    })
    .toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0));
  return (
    <ChartCard
      wide
      title={words.byField}
      means={words.byFieldMeans}
      exportAs="reading-accuracy"
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { label: words.field, shown: ({ name }) => name, text: ({ name }) => name },
        { label: words.right, shown: ({ right }) => right, text: ({ right }) => String(right), number: true },
        { label: words.wrong, shown: ({ wrong }) => wrong, text: ({ wrong }) => String(wrong), number: true },
        { label: words.share, shown: ({ share }) => shareText(share), text: ({ share }) => shareText(share), number: true },
      ]}
    >
      <Bars
        label={say(words.byField)}
        bars={rows.slice(0, MOST_BARS).map(({ name, right, wrong, share }) => ({
          ...{ name, length: (share ?? 0) / 100, text: `${shareText(share)} · ${right}/${right + wrong}` },
          tone: (share ?? 0) < 90 ? ('bad' as const) : ('good' as const),
        }))}
      />
    </ChartCard>
  );
};
