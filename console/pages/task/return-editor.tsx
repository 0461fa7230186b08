import { findings as findingLabels, returnReasons } from 'virtual:labels';
import { useEffect, useId, useRef } from 'react';
import { Button } from '#console/parts/button';
import { OutsideText } from '#console/parts/outside-text';
import { useWords } from '#console/words/language';
import { taskWords } from '#shared/messages/console-task';
import type { Sentence } from '#shared/verdict/verdict';
import { visible } from '#shared/web/visible-text';
import { firstWords, isMasked, sentenceFor } from './applicant-words';
import type { ReturnMark } from './drafts';
import type { Item } from './items';
import styles from './return-editor.module.css';

/** What may reopen for an item, and its name. */
export type Target = { readonly item: string; readonly label: Sentence };

type EditorProps = {
  readonly item: Item;
  readonly targets: readonly Target[];
  readonly mark: ReturnMark;
  readonly onChange: (mark: ReturnMark) => void;
  readonly onDone: () => void;
  readonly onRemove: () => void;
};

/** The mark that an item begins with: its finding where there is one, else the reason that fits most often. */
export const firstMark = (item: Item, targets: readonly Target[]): ReturnMark => {
  const finding = item.findings.find(({ level }) => level !== 'info');
  const code = finding?.code ?? (item.read === null && item.material !== null ? 'picture-unclear' : 'differs-from-document');
  return { is: 'return', item: targets[0]?.item ?? 'order', code, ...firstWords(code, item), note: '' };
};

/** Why an item goes back, in what words, and what reopens. Escape or Ctrl+Enter lead back to the list; everything is kept as it is typed. */
export const ReturnEditor = ({ item, targets, mark, onChange, onDone, onRemove }: EditorProps) => {
  const { say } = useWords();
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    first.current?.closest('fieldset')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const own = item.findings.map(({ code }) => code);
  const codes = [...new Set([...own, ...Object.keys(returnReasons)])];
  const choose = (code: string): void => onChange({ ...mark, code, ...firstWords(code, item) });
  const sentence = sentenceFor(mark.code, item);
  const text = (name: 'zh' | 'en' | 'note', label: Sentence, lang?: string) => (
    <label className={name === 'note' ? styles.note : styles.field} htmlFor={`${id}${name}`}>
      {say(label)}
      <textarea
        id={`${id}${name}`}
        rows={2}
        maxLength={2000}
        {...(lang === undefined ? {} : { lang })}
        value={mark[name]}
        onChange={({ target }) => onChange({ ...mark, [name]: target.value })}
      />
    </label>
  );
  return (
    <fieldset
      className={styles.editor}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (isDone) {
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }
      }}
    >
      <legend className="only-heard">{say(taskWords.returnItem)}</legend>
      <label className={styles.field} htmlFor={`${id}code`}>
        {say(taskWords.reason)}
        <select id={`${id}code`} ref={first} value={mark.code} onChange={({ target }) => choose(target.value)}>
          {codes.map((code) => {
            const words = sentenceFor(code, item) ?? findingLabels[code];
            return (
              <option key={code} value={code}>
                {visible(words === undefined ? code : say(words))}
              </option>
            );
          })}
        </select>
      </label>
      <label className={styles.field} htmlFor={`${id}item`}>
        {say(taskWords.what)}
        <select id={`${id}item`} value={mark.item} onChange={({ target }) => onChange({ ...mark, item: target.value })}>
          {targets.map((target) => (
            <option key={target.item} value={target.item}>
              {visible(say(target.label))}
            </option>
          ))}
        </select>
      </label>
      {sentence !== undefined && isMasked(sentence) ? (
        <p className={styles.told}>
          {say(taskWords.toldInOwnValues)}
          <q>
            <OutsideText text={say(sentence)} />
          </q>
        </p>
      ) : null}
      {text('zh', taskWords.textZh, 'zh-CN')}
      {text('en', taskWords.textEn, 'en')}
      {text('note', taskWords.note)}
      <div className={styles.actions}>
        <Button kind="primary" onClick={onDone} shortcut="Ctrl ↵">
          {say(taskWords.done)}
        </Button>
        <Button kind="quiet" onClick={onRemove}>
          {say(taskWords.takeBack)}
        </Button>
      </div>
    </fieldset>
  );
};
