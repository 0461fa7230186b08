import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What was typed: the options, and the rest in order; or the option that was wrong. */
export type Arguments<Options extends NonNullable<ParseArgsConfig['options']>> =
  | {
      readonly values: ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>['values'];
      readonly inputs: readonly string[];
    }
  | { readonly wrong: string };

const optionIn = (error: unknown): string => (error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? '') : '');

/** Parses a command's arguments strictly; an unknown or incomplete option is an answer, not an exception. */
export const argumentsOf = <Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
): Arguments<Options> => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values, inputs: positionals };
  } catch (error) {
    return { wrong: optionIn(error) };
  }
};
