import { kinds } from 'virtual:labels';
import type { TaskView } from '#shared/api/task-view';
import { enteredWords, stepWords } from '#shared/messages/console-entered';
import { entryWords, ownerWords, taskWords } from '#shared/messages/console-task';
import { fieldLabel } from '#shared/messages/labels-fields';
import type { DocumentEntry, Finding, Sentence } from '#shared/verdict/verdict';
import { type Entered, enteredFor, enteredValues } from './entered-places';

type Reading = DocumentEntry['fields'][string];
export type Box = Reading['box'];

/** One thing on which a reviewer has a word: a field, a whole document, or a finding that shows no field. */
export type Item = {
  readonly key: string;
  readonly label: Sentence;
  readonly entered: Entered | null;
  readonly read: (Reading & { readonly place: string; readonly field: string }) | null;
  readonly material: {
    readonly id: string;
    readonly index: number;
    readonly document: number;
    readonly page: number;
    readonly rotation: number;
  } | null;
  readonly findings: readonly Finding[];
  readonly state: 'trusted' | 'check' | 'failed';
  readonly changed: boolean;
};

/** Items that belong together: those of a document, those of the order. */
export type ItemGroup = { readonly key: string; readonly title: Sentence; readonly note: Sentence | null; readonly items: readonly Item[] };

/** True for what a rule asks a person about, or refuses. */
export const counts = ({ level }: Finding): boolean => level === 'review' || level === 'material' || level === 'block';

const both = (a: Sentence, b: Sentence): Sentence => ({ zh: `${a.zh} · ${b.zh}`, en: `${a.en} · ${b.en}` });
const plain = (text: string): Sentence => ({ zh: text, en: text });

const refuses = ({ level }: Finding): boolean => level === 'material' || level === 'block';

/** What a rule refuses has failed; what a rule leaves to a person, or the reading is not sure of, is to be checked. */
const stateOf = (findings: readonly Finding[], isSure: boolean): Item['state'] => {
  if (findings.some(refuses)) return 'failed';
  return isSure && !findings.some(counts) ? 'trusted' : 'check';
};

const isChanged = (place: string, changed: readonly string[]): boolean =>
  changed.some((one) => place === one || place.startsWith(`${one}.`) || one.startsWith(`${place}.`));

const ofDocument = (task: TaskView, index: number, document: number, findings: readonly Finding[]): readonly Item[] => {
  const { filing, changed } = task;
  const material = filing.materials[index];
  const entry = material?.documents[document];
  if (material === undefined || entry === undefined) return [];
  const at = { id: material.id, index, document, page: material.pages[document] ?? 0, rotation: entry.rotation };
  const isNew = isChanged(`materials.${index}`, changed);
  const shown = (field: string): readonly Finding[] =>
    findings.filter(({ evidence = [] }) => evidence.some((one) => one.material === index && one.field === field));
  const whole = findings.filter(({ evidence = [] }) => evidence.some((one) => one.material === index && one.field === undefined));
  const fields = Object.entries(entry.fields).map(([field, reading]): Item => {
    const entered = enteredFor(material, entry.kind, field, filing);
    const own = shown(field);
    return {
      key: `${material.id}/${document}/${field}`,
      label: fieldLabel(field),
      entered,
      read: { ...reading, field, place: `materials.${index}.documents.${document}.fields.${field}.value` },
      material: at,
      findings: own,
      state: stateOf(own, reading.trusted),
      changed: isNew || (entered !== null && isChanged(entered.place, changed)),
    };
  });
  if (entry.quality.usable && entry.kind !== 'unknown' && whole.length === 0 && fields.length > 0) return fields;
  return [
    {
      ...{ key: `${material.id}/${document}`, label: taskWords.whole, entered: null, read: null, material: at, changed: isNew },
      ...{ findings: whole, state: stateOf(whole, entry.quality.usable && entry.kind !== 'unknown' && fields.length > 0) },
    },
    ...fields,
  ];
};

const numbered = ({ zh, en }: Sentence, at: string): Sentence => ({ zh: zh.replace('{at}', at), en: en.replace('{at}', at) });

const labelOf = (place: string): Sentence => {
  const [, step, part = ''] = /^entered\.steps\.(\d+)\.(.*)$/.exec(place) ?? [];
  if (step !== undefined) return both(numbered(enteredWords.step, String(Number(step) + 1)), stepWords[part] ?? plain(part));
  const parts = place.replace(/^entered\.order\./, '');
  const website = /^websites\.(\d+)\.(.*)$/.exec(parts);
  if (website === null) return entryWords[parts.replace(/^subjectManager\./, 'manager.')] ?? plain(parts);
  const [, number = '0', rest = ''] = website;
  const at = String(Number(number) + 1);
  const name = rest.startsWith('preApprovals.') ? enteredWords.preApprovalNumber : (entryWords[rest] ?? plain(rest));
  return both(numbered(taskWords.website, at), name);
};

/** Everything that a reviewer of the task looks at, document by document, then what shows no document. */
export const itemsOf = (task: TaskView): readonly ItemGroup[] => {
  const { filing, changed } = task;
  const findings =
    filing.verdict === null ? [] : filing.verdict.findings.concat(...(filing.verdict.steps ?? []).map((step) => step.findings));
  const documents = filing.materials.flatMap((material, index) => {
    const owner = material.of === undefined ? null : ownerWords(material.of);
    return material.documents.map((entry, document): ItemGroup => {
      const kind = kinds[entry.kind] ?? plain(entry.kind);
      return {
        key: `${material.id}/${document}`,
        title: owner === null ? kind : both(kind, owner),
        note: entry.quality.usable ? null : taskWords.notUsable,
        items: ofDocument(task, index, document, findings),
      };
    });
  });
  const shown = new Set(documents.flatMap(({ items }) => items.flatMap((item) => item.findings)));
  const rest = findings.filter((finding) => !shown.has(finding));
  const compared = new Set(documents.flatMap(({ items }) => items.flatMap(({ entered }) => (entered === null ? [] : [entered.place]))));
  const order: readonly Item[] = [
    ...rest.map((finding, index): Item => {
      const state = stateOf([finding], true);
      const label = { zh: finding.message.zh, en: finding.message.en };
      return {
        key: `finding/${index}/${finding.code}`,
        label,
        entered: null,
        read: null,
        material: null,
        findings: [finding],
        state,
        changed: false,
      };
    }),
    ...enteredValues(filing)
      .filter(({ place }) => !compared.has(place))
      .map((entered): Item => {
        const base = { key: entered.place, label: labelOf(entered.place), entered, read: null, material: null, findings: [] };
        return { ...base, state: 'trusted', changed: isChanged(entered.place, changed) };
      }),
  ];
  return [...documents, { key: 'order', title: taskWords.order, note: null, items: order }].filter(({ items }) => items.length > 0);
};
