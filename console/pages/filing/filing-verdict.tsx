import { kinds, levels } from 'virtual:labels';
import { sources } from 'virtual:rule-sources';
import { Badge, type Tone } from '#console/parts/badge';
import { isSaid } from '#console/parts/is-said';
import { OutsideText } from '#console/parts/outside-text';
import { hasOneOf, useWork } from '#console/session/session-context';
import { STAFF_ROLES } from '#console/session/staff';
import { useWords } from '#console/words/language';
import type { FilingView } from '#shared/api/filing-view';
import { applicantLevels, filingWords } from '#shared/messages/console-operator-filing';
import type { Finding, Level, MaterialNeed } from '#shared/verdict/verdict';
import styles from './filing.module.css';
import { Section } from './section';

const TONES: Readonly<Record<Level, Tone>> = { block: 'bad', material: 'bad', review: 'check', warn: 'check', info: 'neutral' };
const WORST_FIRST: readonly Level[] = ['block', 'material', 'review', 'warn', 'info'];

/** A pack's id names the packs that it is made of; the rule stands in one of them. */
const sourceOf = (pack: string, rule: string) =>
  sources[pack]?.[rule] ??
  Object.entries(sources)
    .filter(([id]) => pack.includes(id))
    .map(([, rules]) => rules[rule])
    .find((found) => found !== undefined);

type RowProps = { readonly finding: Finding; readonly pack: string; readonly isStaff: boolean };

const FindingRow = ({ finding, pack, isStaff }: RowProps) => {
  const { say } = useWords();
  const { rule, level, code, about, message, suggestion } = finding;
  const source = sourceOf(pack, rule);
  return (
    <li className={styles.finding}>
      <span className={styles.findingHead}>
        <Badge tone={TONES[level]}>{say((isStaff ? levels[level] : applicantLevels[level]) ?? { zh: level, en: level })}</Badge>
        {isStaff ? (
          <code className={styles.code}>
            {rule} · {code}
          </code>
        ) : null}
        {about === undefined || isSaid(about, say(message)) ? null : (
          <span className={styles.about}>
            <OutsideText text={about} />
          </span>
        )}
      </span>
      <p>
        <OutsideText text={say(message)} />
      </p>
      {suggestion === undefined ? null : (
        <p className={styles.soft}>
          <OutsideText text={say(suggestion)} />
        </p>
      )}
      {source === undefined ? null : (
        <p className={styles.source}>
          {say(filingWords.source)} {source.chapter} · {source.dated} <q lang="zh-CN">{source.quote}</q>
        </p>
      )}
    </li>
  );
};

const needText = (need: MaterialNeed, say: ReturnType<typeof useWords>['say']): string =>
  (typeof need === 'string' ? [need] : need).map((kind) => say(kinds[kind] ?? { zh: kind, en: kind })).join(' / ');

/** The verdict: its findings, the worst first, each with rule and source; what is missing; what the applicant was told to do. */
export const FilingVerdict = ({ filing: { verdict, fixList } }: { readonly filing: FilingView }) => {
  const { say } = useWords();
  const { person } = useWork();
  const isStaff = hasOneOf(person, STAFF_ROLES);
  if (verdict === null)
    return (
      <Section id="verdict" title={filingWords.verdict}>
        <p className={styles.soft}>{say(filingWords.noVerdict)}</p>
      </Section>
    );
  const findings = verdict.findings.toSorted((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level));
  // The applicant is told first what to do.
  const fixes =
    fixList.length === 0 ? null : (
      <div className={isStaff ? styles.part : styles.ask}>
        <h3>{say(isStaff ? filingWords.fixList : filingWords.yourFixes)}</h3>
        <ol className={styles.fixes}>
          {fixList.map(({ item, code, message, suggestion }) => (
            <li key={`${item}${code}`}>
              <OutsideText text={say(message)} />
              {suggestion === undefined ? null : (
                <span className={styles.soft}>
                  {' '}
                  <OutsideText text={say(suggestion)} />
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    );
  return (
    <Section
      id="verdict"
      title={filingWords.verdict}
      aside={
        <span className={styles.soft}>
          {say(filingWords.rulePack)} <bdi>{verdict.rulePack.id}</bdi>
        </span>
      }
    >
      {isStaff ? null : fixes}
      {findings.length === 0 ? (
        <p className={styles.soft}>{say(filingWords.noFindings)}</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of two things
            <FindingRow key={index} finding={finding} pack={verdict.rulePack.id} isStaff={isStaff} />
          ))}
        </ul>
      )}
      {verdict.missingMaterials.length === 0 ? null : (
        <div className={styles.part}>
          <h3>{say(filingWords.missing)}</h3>
          <ul className={styles.plain}>
            {verdict.missingMaterials.map((need) => (
              <li key={String(need)}>{needText(need, say)}</li>
            ))}
          </ul>
        </div>
      )}
      {isStaff ? fixes : null}
    </Section>
  );
};
