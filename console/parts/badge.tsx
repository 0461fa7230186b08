import type { ReactNode } from 'react';
import styles from './badge.module.css';

/** How something stands, as a colour; the words inside say the same. */
export type Tone = 'neutral' | 'accent' | 'good' | 'check' | 'bad';

/** A word in a coloured frame. */
export const Badge = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`${styles.badge} ${styles[tone] ?? ''}`}>{children}</span>
);
