import type { ModelRow, ModelState } from './model-list';

const STATES: Readonly<Record<ModelState, string>> = {
  'built-in': '自带 built in',
  installed: '已安装 installed',
  available: '可安装 available',
  unusable: '不完整 unusable',
};

const line = ({ inUse, name, version, state, licence, source, bytes }: ModelRow): readonly string[] => [
  `${inUse ? '*' : ' '} ${name}  ${version ?? '–'}  ${STATES[state]}${state === 'available' && bytes !== null ? ` (${(bytes / 1e6).toFixed(1)} MB)` : ''}`,
  ...(source === null ? [] : [`    ${licence ?? '–'}; ${source}`]),
];

/** The sets as text, the one in use marked with a star. */
export const modelTable = (rows: readonly ModelRow[]): string => rows.flatMap(line).join('\n');
