import { Converter } from 'opencc-js/t2cn';

const converted = Converter({ from: 'tw', to: 'cn' });

/**
 * Print of mainland registers, which is simplified: traditional characters in it (農, 業, 廈) are what networks that know both make of the simplified
 * ones. Each character stays one.
 */
export const simplifiedPrint = (text: string): string =>
  [...text]
    .map((char) => {
      const simple = converted(char);
      return simple.length === char.length ? simple : char;
    })
    .join('');
