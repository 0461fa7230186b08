import { kinds } from 'virtual:labels';
import { When } from '#console/pages/operator/cells';
import { type Column, RecordsTable } from '#console/pages/operator/records-table';
import { Badge, type Tone } from '#console/parts/badge';
import { OutsideText } from '#console/parts/outside-text';
import { begun, useWords } from '#console/words/language';
import type { FilingView } from '#shared/api/filing-view';
import type { MaterialView } from '#shared/api/material';
import { filingWords, progressWords } from '#shared/messages/console-operator-filing';
import styles from './filing.module.css';
import { Section } from './section';

const TONES: Readonly<Record<MaterialView['state'], Tone>> = {
  announced: 'neutral',
  uploaded: 'accent',
  normalised: 'accent',
  read: 'good',
  refused: 'bad',
};

const KILOBYTE = 1024;

const fieldsOf = ({ documents }: MaterialView) => documents.flatMap(({ fields }) => Object.values(fields));

/** The materials with what became of each. */
export const FilingMaterials = ({ filing: { materials } }: { readonly filing: FilingView }) => {
  const { say } = useWords();
  const kindOf = ({ kind }: MaterialView): string => begun(say(kinds[kind] ?? { zh: kind, en: kind }));
  const trustedText = (material: MaterialView): string => {
    const fields = fieldsOf(material);
    return fields.length === 0
      ? '–'
      : say(filingWords.fieldsTrusted, { trusted: fields.filter(({ trusted }) => trusted).length, all: fields.length });
  };
  const stateText = ({ state, problem }: MaterialView): string =>
    `${say(progressWords[state])}${problem === undefined ? '' : ` ${problem}`}`;
  const columns: readonly Column<MaterialView>[] = [
    { label: filingWords.kind, shown: (row) => <strong>{kindOf(row)}</strong>, text: kindOf },
    {
      label: filingWords.file,
      shown: ({ fileName }) => <OutsideText text={fileName.replace(/\*{4,}/, '***')} />,
      text: ({ fileName }) => fileName,
    },
    {
      ...{ label: filingWords.state, text: stateText },
      shown: ({ state, problem }) => (
        <>
          <Badge tone={TONES[state]}>{say(progressWords[state])}</Badge>{' '}
          {problem === undefined ? null : <code className={styles.code}>{problem}</code>}
        </>
      ),
    },
    { label: filingWords.fields, shown: trustedText, text: trustedText },
    {
      ...{ label: filingWords.reader, text: ({ reader }) => reader ?? '' },
      shown: ({ reader }) => (reader === undefined ? '–' : <code className={styles.code}>{reader}</code>),
    },
    {
      ...{ label: filingWords.size, number: true },
      shown: ({ size }) => `${Math.ceil(size / KILOBYTE)} KB`,
      text: ({ size }) => String(size),
    },
    { label: filingWords.uploaded, shown: ({ changedAt }) => <When at={changedAt} />, text: ({ changedAt }) => changedAt },
  ];
  return (
    <Section id="materials" title={filingWords.materials}>
      {materials.length === 0 ? (
        <p className={styles.soft}>{say(filingWords.noMaterials)}</p>
      ) : (
        <RecordsTable caption={filingWords.materials} columns={columns} rows={materials} keyOf={({ id }) => id} />
      )}
    </Section>
  );
};
