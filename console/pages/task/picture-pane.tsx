import { kinds } from 'virtual:labels';
import { ChevronDown, ChevronUp, Columns2, Contrast, ImageOff, Maximize, RotateCw, ScanText, Sun, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useKeys } from '#console/keys/key-bindings';
import { Notice } from '#console/parts/page-states';
import { begun, useWords } from '#console/words/language';
import type { TaskView } from '#shared/api/task-view';
import { taskWords } from '#shared/messages/console-task';
import type { Item } from './items';
import styles from './picture-pane.module.css';
import { type Look, PictureWindow } from './picture-window';

type PaneProps = {
  readonly task: TaskView;
  readonly items: readonly Item[];
  readonly focused: string | null;
  /** Which picture is shown. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly onFocus: (key: string) => void;
  readonly onFailed: () => void;
};

const AS_TAKEN: Look = { brightness: 1, contrast: 1, turn: 0, overlay: true, zoom: 0, right: 0, down: 0, reset: 0 };

/** Factors of light and contrast: the least, the most, and by how much a key changes them. */
const FACTOR = { min: 0.4, max: 2.5, step: 0.1 } as const;

const changedFactor = (value: number, steps: number): number =>
  Math.min(FACTOR.max, Math.max(FACTOR.min, Math.round((value + steps * FACTOR.step) * 10) / 10));

/** The rotation of the documents of a picture, and which items stand on it. */
const standing = (task: TaskView, at: number, items: readonly Item[]) => {
  const link = task.pictures[at];
  const own = items.filter(({ material }) => material !== null && material.id === link?.material && material.page === link.page);
  const rotation = own[0]?.material?.rotation ?? 0;
  return { link, items: own, rotation };
};

/** How many pages the file of a picture has, and which of them it is, from 0. */
const pagesAt = ({ pictures }: TaskView, at: number) => ({
  pages: pictures.filter(({ material }) => material === pictures[at]?.material).length,
  page: pictures[at]?.page ?? 0,
});

type ToolProps = {
  readonly label: string;
  readonly keyName?: string;
  readonly pressed?: boolean;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

const Tool = ({ label, keyName, pressed, isOff = false, onClick, children }: ToolProps) => (
  <button
    type="button"
    className={styles.tool}
    aria-label={label}
    title={keyName === undefined ? label : `${label} (${keyName})`}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    disabled={isOff}
    onClick={onClick}
  >
    {children}
  </button>
);

/** The pictures of a task: one or two beside each other, with what helps to see. */
export const PicturePane = ({ task, items, focused, at, onAt, onFocus, onFailed }: PaneProps) => {
  const { say } = useWords();
  const id = useId();
  const [look, setLook] = useState(AS_TAKEN);
  const [other, setOther] = useState<number | null>(null);
  const count = task.pictures.length;
  const change = (next: Partial<Look>): void => setLook((before) => ({ ...before, ...next }));
  const zoom = (by: number) => (): void => setLook((before) => ({ ...before, zoom: before.zoom + by }));
  const fit = (): void =>
    setLook(({ overlay, zoom, right, down, reset }) => ({ ...AS_TAKEN, overlay, zoom, right, down, reset: reset + 1 }));
  const pan = (right: number, down: number) => (): void =>
    setLook((before) => ({ ...before, right: before.right + right, down: before.down + down }));
  const light = (name: 'brightness' | 'contrast', steps: number) => (): void =>
    setLook((before) => ({ ...before, [name]: changedFactor(before[name], steps) }));
  const turn = (): void => setLook((before) => ({ ...before, turn: (before.turn + 90) % 360 }));
  const compare = (): void => setOther((before) => (before === null && count > 1 ? (at + 1) % count : null));
  const step = (by: number) => (): void => onAt((at + by + count) % Math.max(1, count));
  const { pages, page } = pagesAt(task, at);
  const turnPage = (by: number) => (): void => {
    const next = at + by;
    if (task.pictures[next]?.material === task.pictures[at]?.material) onAt(next);
  };
  useKeys(taskWords.pictures, [
    { keys: ['+', '='], shown: '+', label: taskWords.zoomIn, repeats: true, run: zoom(1) },
    { keys: ['-'], label: taskWords.zoomOut, repeats: true, run: zoom(-1) },
    { keys: ['0'], label: taskWords.fit, run: fit },
    { keys: ['t'], label: taskWords.turn, run: turn },
    { keys: ['ArrowLeft'], shift: true, shown: '⇧←', label: taskWords.panLeft, repeats: true, run: pan(-1, 0) },
    { keys: ['ArrowRight'], shift: true, shown: '⇧→', label: taskWords.panRight, repeats: true, run: pan(1, 0) },
    { keys: ['ArrowUp'], shift: true, shown: '⇧↑', label: taskWords.panUp, repeats: true, run: pan(0, -1) },
    { keys: ['ArrowDown'], shift: true, shown: '⇧↓', label: taskWords.panDown, repeats: true, run: pan(0, 1) },
    { keys: ['b'], label: taskWords.brighter, repeats: true, run: light('brightness', 1) },
    { keys: ['B'], shown: '⇧B', label: taskWords.darker, repeats: true, run: light('brightness', -1) },
    { keys: ['x'], label: taskWords.moreContrast, repeats: true, run: light('contrast', 1) },
    { keys: ['X'], shown: '⇧X', label: taskWords.lessContrast, repeats: true, run: light('contrast', -1) },
    { keys: ['h'], label: taskWords.overlay, run: () => change({ overlay: !look.overlay }) },
    { keys: ['c'], label: taskWords.compare, run: compare },
    { keys: [']'], label: taskWords.nextPicture, repeats: true, run: step(1) },
    { keys: ['['], label: taskWords.lastPicture, repeats: true, run: step(-1) },
    // A page key scrolls the list where there is no other page.
    ...(pages < 2
      ? []
      : [
          { keys: ['PageDown'], shown: 'PgDn', label: taskWords.nextPage, repeats: true, run: turnPage(1) },
          { keys: ['PageUp'], shown: 'PgUp', label: taskWords.lastPage, repeats: true, run: turnPage(-1) },
        ]),
  ]);
  const nameOf = (index: number): string => {
    const link = task.pictures[index];
    const material = task.filing.materials.find((one) => one.id === link?.material);
    const kind = kinds[material?.kind ?? 'unknown'];
    const its = pagesAt(task, index);
    const part = its.pages < 2 ? '' : ` · ${say(taskWords.page, { at: its.page + 1, count: its.pages })}`;
    return kind === undefined ? '' : `${say(kind)}${part}`;
  };
  const range = (name: 'brightness' | 'contrast') => (
    <label className={styles.range} htmlFor={`${id}${name}`} title={say(taskWords[name])}>
      {name === 'brightness' ? <Sun size={16} aria-hidden /> : <Contrast size={16} aria-hidden />}
      <input
        id={`${id}${name}`}
        type="range"
        aria-label={say(taskWords[name])}
        {...FACTOR}
        value={look[name]}
        onChange={({ target }) => change({ [name]: Number(target.value) })}
      />
    </label>
  );
  const windowAt = (index: number) => {
    const { link, items: own, rotation } = standing(task, index, items);
    return link === undefined ? null : (
      <PictureWindow
        key={`${link.material}/${link.page}`}
        picture={link}
        rotation={rotation}
        items={own}
        focused={focused}
        look={look}
        onFocus={onFocus}
        onFailed={onFailed}
      />
    );
  };
  return (
    <section className={styles.pane} aria-label={say(taskWords.pictures)}>
      <div className={styles.bar}>
        <select aria-label={say(taskWords.pictures)} value={at} onChange={({ target }) => onAt(Number(target.value))}>
          {task.pictures.map(({ material, page }, index) => (
            <option key={`${material}/${page}`} value={index}>{`${index + 1}/${count} ${begun(nameOf(index))}`}</option>
          ))}
        </select>
        {pages < 2 ? null : (
          <>
            <Tool label={say(taskWords.lastPage)} keyName="PgUp" isOff={page === 0} onClick={turnPage(-1)}>
              <ChevronUp size={17} aria-hidden />
            </Tool>
            <Tool label={say(taskWords.nextPage)} keyName="PgDn" isOff={page === pages - 1} onClick={turnPage(1)}>
              <ChevronDown size={17} aria-hidden />
            </Tool>
          </>
        )}
        <span className={styles.tools}>
          {range('brightness')}
          {range('contrast')}
          <Tool label={say(taskWords.zoomOut)} keyName="-" onClick={zoom(-1)}>
            <ZoomOut size={17} aria-hidden />
          </Tool>
          <Tool label={say(taskWords.zoomIn)} keyName="+" onClick={zoom(1)}>
            <ZoomIn size={17} aria-hidden />
          </Tool>
          <Tool label={say(taskWords.fit)} keyName="0" onClick={fit}>
            <Maximize size={17} aria-hidden />
          </Tool>
          <Tool label={say(taskWords.turn)} keyName="t" onClick={turn}>
            <RotateCw size={17} aria-hidden />
          </Tool>
          <Tool label={say(taskWords.overlay)} keyName="h" pressed={look.overlay} onClick={() => change({ overlay: !look.overlay })}>
            <ScanText size={17} aria-hidden />
          </Tool>
          <Tool label={say(taskWords.compare)} keyName="c" pressed={other !== null} isOff={count < 2} onClick={compare}>
            <Columns2 size={17} aria-hidden />
          </Tool>
        </span>
      </div>
      <div className={styles.windows}>
        {count === 0 ? <Notice icon={ImageOff} title={say(taskWords.noPicture)} /> : windowAt(at)}
        {other === null || count < 2 ? null : (
          <div className={styles.other}>
            <select aria-label={say(taskWords.compare)} value={other} onChange={({ target }) => setOther(Number(target.value))}>
              {task.pictures.map(({ material, page }, index) => (
                <option key={`${material}/${page}`} value={index}>{`${index + 1}/${count} ${begun(nameOf(index))}`}</option>
              ))}
            </select>
            {windowAt(other)}
          </div>
        )}
      </div>
    </section>
  );
};
