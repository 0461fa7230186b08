import type { z } from 'zod';
import type { Complaint } from './complaint';

type Issue = z.core.$ZodIssue;
type Said = { readonly zh: string; readonly en: string };

const SHOWN = 20;

const TYPES: Readonly<Record<string, Said>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表 [ … ]', en: 'a list [ … ]' },
  object: { zh: '对象 { … }', en: 'an object { … }' },
  record: { zh: '对象 { … }', en: 'an object { … }' },
};

/** Chinese for the sentences that the schemas carry themselves. */
const SCHEMA_SENTENCES: Readonly<Record<string, string>> = {
  'not a day of the form 2018-09-17': '不是 2018-09-17 这样的日期',
  'not an ISO 3166-1 alpha-2 code': '不是 ISO 3166-1 两字母国家代码',
  'an order that adds names at least one website': '新增备案的订单至少要有一个网站',
  'an order of steps names at least one step': '变更或注销的订单至少要有一个步骤',
};

const step = (key: PropertyKey): string => {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_]\w*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
};

/** A path as a person writes it: `order.materials[1].kind`, `registry.domains["a.example"]`. */
export const fieldPath = (path: readonly PropertyKey[]): string => path.map(step).join('').replace(/^\./, '');

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined),
    value,
  );

const bound = (issue: Issue): Said => {
  if (issue.code === 'too_small')
    return { zh: `太短或太小，至少 ${issue.minimum}`, en: `too short or too small, at least ${issue.minimum}` };
  if (issue.code === 'too_big') return { zh: `太长或太大，至多 ${issue.maximum}`, en: `too long or too large, at most ${issue.maximum}` };
  return {
    zh: SCHEMA_SENTENCES[issue.message] ?? '不符合要求的格式',
    en: SCHEMA_SENTENCES[issue.message] ? issue.message : 'not of the required form',
  };
};

const said = (issue: Issue): Said => {
  if (issue.code === 'invalid_type') {
    const type = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    return { zh: `类型不对，应为${type.zh}`, en: `wrong type, expected ${type.en}` };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
    return { zh: `不是可用的值，可用：${values}`, en: `not an accepted value, one of: ${values}` };
  }
  return bound(issue);
};

/** Of a union's branches the one that got furthest; null where no branch got past the value itself. */
const nearestBranch = (issue: Issue): readonly Issue[] | null => {
  if (issue.code !== 'invalid_union') return null;
  const inside = issue.errors.filter((branch) => branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'));
  const [nearest] = inside.toSorted((a, b) => a.length - b.length);
  return nearest ?? null;
};

const complaintsFor = (issue: Issue, raw: unknown, file: string, base: readonly PropertyKey[]): readonly Complaint[] => {
  const path = [...base, ...issue.path];
  const name = fieldPath(path);
  const place = name === '' ? file : `${file}: ${name}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: `${file}: ${fieldPath([...path, key])}`, zh: '不认识的字段', en: 'unknown field' }));
  }
  if (at(raw, path) === undefined) return [{ at: place, zh: '缺少这个字段', en: 'this field is missing' }];
  const branch = nearestBranch(issue);
  if (branch !== null) return branch.flatMap((inner) => complaintsFor(inner, raw, file, path));
  return [{ at: place, ...said(issue) }];
};

/** One complaint per thing that the schema found, in the order found; no value is repeated. `raw` is what was parsed. */
export const schemaComplaints = (error: z.ZodError, raw: unknown, file: string): readonly Complaint[] => {
  const all = error.issues.flatMap((issue) => complaintsFor(issue, raw, file, []));
  const more = all.length - SHOWN;
  return more > 0 ? [...all.slice(0, SHOWN), { at: file, zh: `另有 ${more} 处问题`, en: `and ${more} more` }] : all;
};
