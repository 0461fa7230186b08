import { useId } from 'react';
import { visible } from '#shared/web/visible-text';
import styles from './choice.module.css';

type ChoiceProps<Value extends string | number> = {
  readonly label: string;
  readonly value: Value;
  /** Values with what they are called, in order. */
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly onChoose: (value: Value) => void;
};

/** A labelled list of which one is chosen. */
export const Choice = <Value extends string | number>({ label, value, options, onChoose }: ChoiceProps<Value>) => {
  const id = useId();
  return (
    <label className={styles.choice} htmlFor={id}>
      {label}
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([one]) => String(one) === target.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {visible(text)}
          </option>
        ))}
      </select>
    </label>
  );
};
