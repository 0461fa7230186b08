import type { ReactNode } from 'react';
import { useWords } from '#console/words/language';
import type { Sentence } from '#shared/verdict/verdict';
import styles from './filing.module.css';

type SectionProps = { readonly id: string; readonly title: Sentence; readonly aside?: ReactNode; readonly children: ReactNode };

/** A part of a filing's page, to which the list of parts leads. */
export const Section = ({ id, title, aside, children }: SectionProps) => {
  const { say } = useWords();
  return (
    <section id={id} className={styles.section}>
      <header className={styles.sectionHead}>
        <h2>{say(title)}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
};
