import { ImageOff } from 'lucide-react';
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#console/parts/button';
import { Notice } from '#console/parts/page-states';
import { useWords } from '#console/words/language';
import type { PictureLink } from '#shared/api/task-view';
import { shellWords } from '#shared/messages/console-shell';
import { taskWords } from '#shared/messages/console-task';
import type { Box, Item } from './items';
import styles from './picture-window.module.css';
import { fitted, pannedBy, type Size, scaledAbout, turnedBox, turnedBy, turnedSize, type View, zoomedTo } from './view-geometry';

/**
 * How the picture is shown. Brightness and contrast are factors, `turn` quarters in degrees; `zoom`, `right` and `down` count steps, which each window takes from
 * where it is; `reset` counts up to fit the whole picture again.
 */
export type Look = {
  readonly brightness: number;
  readonly contrast: number;
  readonly turn: number;
  readonly overlay: boolean;
  readonly zoom: number;
  readonly right: number;
  readonly down: number;
  readonly reset: number;
};

type WindowProps = {
  readonly picture: PictureLink;
  /** What turns the re-encoded picture upright, in degrees. */
  readonly rotation: number;
  readonly items: readonly Item[];
  readonly focused: string | null;
  readonly look: Look;
  readonly onFocus: (key: string) => void;
  readonly onFailed: () => void;
};

const useSize = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const frame = ref.current;
    if (frame === null) return;
    const measure = (): void => setSize({ width: frame.clientWidth, height: frame.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
};

const boxOf = (items: readonly Item[], key: string | null): Box | null => items.find((item) => item.key === key)?.read?.box ?? null;

/** One picture in a window: wheel and drag move it, a focused field brings its box to the middle, another brings the whole back. */
export const PictureWindow = ({ picture, rotation, items, focused, look, onFocus, onFailed }: WindowProps) => {
  const { say } = useWords();
  const { ref, size: frame } = useSize();
  const [view, setView] = useState<View | null>(null);
  const drag = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [moving, setMoving] = useState(false);
  const { original, url, expiresAt } = picture;
  const [away, setAway] = useState<string | null>(null);
  const renewed = useRef(false);
  const upright = turnedSize(original, rotation);
  const shown = turnedSize(upright, look.turn);
  const box = boxOf(items, focused);
  const [bx, by, bw, bh] = box === null ? [] : turnedBox(box, upright, look.turn);
  const { width, height } = shown;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `reset` asks for the same view again
  useLayoutEffect(() => {
    if (frame === null || frame.width === 0) return;
    const picture = { width, height };
    setView(
      bx === undefined || by === undefined || bw === undefined || bh === undefined
        ? fitted(picture, frame)
        : zoomedTo([bx, by, bw, bh], picture, frame),
    );
  }, [frame, width, height, bx, by, bw, bh, look.reset]);
  const zoomed = useRef(look.zoom);
  useEffect(() => {
    const steps = look.zoom - zoomed.current;
    zoomed.current = look.zoom;
    if (steps !== 0 && frame !== null)
      setView((before) => (before === null ? before : scaledAbout(before, 1.25 ** steps, { x: frame.width / 2, y: frame.height / 2 })));
  }, [look.zoom, frame]);
  const panned = useRef({ right: look.right, down: look.down });
  useEffect(() => {
    const [right, down] = [look.right - panned.current.right, look.down - panned.current.down];
    panned.current = { right: look.right, down: look.down };
    if ((right !== 0 || down !== 0) && frame !== null) setView((before) => before && pannedBy(before, { right, down }, frame));
  }, [look.right, look.down, frame]);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      setView((before) => (before === null ? before : scaledAbout(before, Math.exp(-event.deltaY / 500), at)));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [ref]);

  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY };
    setMoving(true);
  };
  const move = (event: PointerEvent): void => {
    const from = drag.current;
    if (from === null) return;
    drag.current = { x: event.clientX, y: event.clientY };
    setView((before) => before && { ...before, x: before.x + event.clientX - from.x, y: before.y + event.clientY - from.y });
  };
  const end = (): void => {
    drag.current = null;
    setMoving(false);
  };

  // A link that ended is asked for anew by itself; a picture that does not come by a good link would be asked for without end.
  const failed = (): void => {
    setAway(url);
    if (renewed.current || Date.parse(expiresAt) > Date.now()) return;
    renewed.current = true;
    onFailed();
  };

  const line = Math.max(2, 2 / (view?.scale ?? 1));
  return (
    <div
      ref={ref}
      className={moving ? styles.moving : styles.window}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {view === null ? null : (
        <div
          className={moving ? styles.stage : styles.gliding}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <div className={styles.turned} style={{ width: upright.width, height: upright.height, transform: turnedBy(upright, look.turn) }}>
            <img
              src={url}
              alt=""
              draggable={false}
              onError={failed}
              onLoad={() => {
                renewed.current = false;
              }}
              className={styles.picture}
              style={{
                ...{ width: original.width, height: original.height, transform: turnedBy(original, rotation) },
                ...(look.brightness === 1 && look.contrast === 1
                  ? {}
                  : { filter: `brightness(${look.brightness}) contrast(${look.contrast})` }),
              }}
            />
            {look.overlay ? (
              <svg className={styles.overlay} viewBox={`0 0 ${upright.width} ${upright.height}`} aria-hidden="true">
                {items.flatMap(({ key, read, state }) => {
                  if (read === null) return [];
                  const [x, y, w, h] = read.box;
                  const name = `${styles.box ?? ''} ${styles[state] ?? ''} ${key === focused ? (styles.focused ?? '') : ''}`;
                  const pad = Math.min(6, h / 6);
                  return [
                    <rect
                      key={key}
                      className={name}
                      x={x - pad}
                      y={y - pad}
                      width={w + 2 * pad}
                      height={h + 2 * pad}
                      rx={pad}
                      strokeWidth={key === focused ? line * 1.5 : line}
                      onPointerDown={(event) => event.stopPropagation()}
                      onClick={() => onFocus(key)}
                    />,
                  ];
                })}
              </svg>
            ) : null}
          </div>
        </div>
      )}
      {away !== url ? null : (
        <div className={styles.away} onPointerDown={(event) => event.stopPropagation()}>
          <Notice icon={ImageOff} title={say(taskWords.pictureFailed)}>
            <Button onClick={onFailed}>{say(shellWords.tryAgain)}</Button>
          </Notice>
        </div>
      )}
      {original.width === 0 ? <Notice icon={ImageOff} title={say(taskWords.noPicture)} /> : null}
    </div>
  );
};
