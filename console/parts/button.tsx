import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly children: ReactNode;
};

/** A button; `shortcut` is shown beside its text. */
export const Button = ({ kind = 'plain', shortcut, children, className, ...rest }: ButtonProps) => (
  <button type="button" className={[styles.button, styles[kind], className].filter(Boolean).join(' ')} {...rest}>
    {children}
    {shortcut === undefined ? null : <kbd aria-hidden>{shortcut}</kbd>}
  </button>
);
