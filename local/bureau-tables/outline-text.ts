import { z } from 'zod';

const Facets = z.strictObject({
  minInclusive: z.string().optional(),
  maxInclusive: z.string().optional(),
  maxExclusive: z.string().optional(),
  minLength: z.string().optional(),
  maxLength: z.string().optional(),
  length: z.string().optional(),
});

const Element = z.strictObject({
  name: z.string(),
  min: z.number(),
  max: z.string(),
  type: z.enum(['long', 'string', 'base64Binary']).optional(),
  facets: Facets.optional(),
  model: z.enum(['sequence', 'all', 'choice']).optional(),
  attributes: z.array(z.string()).optional(),
  get children() {
    return z.array(Element).optional();
  },
});
type Element = z.infer<typeof Element>;

const Elements = z.object({ schemas: z.record(z.string(), Element) });

const occurs = ({ min, max }: Element): string => {
  const signs: Readonly<Record<string, string>> = { '1..1': '', '0..1': '?', '0..*': '*', '1..*': '+' };
  return signs[`${min}..${max}`] ?? `{${min},${max}}`;
};

const range = ({ minInclusive, maxInclusive, maxExclusive, minLength, maxLength, length }: z.infer<typeof Facets>): string => {
  const low = minInclusive ?? minLength ?? length ?? '';
  const high = maxInclusive ?? maxLength ?? length ?? (maxExclusive === undefined ? '' : String(Number(maxExclusive) - 1));
  return low === '' && high === '' ? '' : ` ${low}..${high}`;
};

const linesOf = (element: Element, depth = 0): string[] => {
  const attributes = (element.attributes ?? []).map((name) => ` @${name}`).join('');
  const content = element.model ?? `${element.type ?? ''}${range(element.facets ?? {})}`;
  return [
    `${' '.repeat(depth)}${element.name}${occurs(element)} ${content}${attributes}`.trimEnd(),
    ...(element.children ?? []).flatMap((child) => linesOf(child, depth + 1)),
  ];
};

const FILES = {
  'upload.generated.ts': [['UPLOAD', 'upload']],
  'download.generated.ts': [['DOWNLOAD', 'download']],
  'returns.generated.ts': [
    ['UPLOAD_RETURN', 'ret_upload'],
    ['DOWNLOAD_RETURN', 'ret_download'],
    ['ACK_RETURN', 'ret_ack'],
    ['PREVIOUS_RETURN', 'ret_previous'],
    ['STATUS_RETURN', 'ret_status'],
  ],
} as const;

/** The generated files of `shared/bureau/schema/` with the bureau's elements as outlines (the notation is told in `outline.ts` there). */
export const outlinesOf = (elements: unknown): readonly { readonly file: string; readonly text: string }[] => {
  const { schemas } = Elements.parse(elements);
  return Object.entries(FILES).map(([file, outlines]) => ({
    file,
    text: outlines
      .map(([constant, schema]) => {
        const root = schemas[schema];
        if (root === undefined) throw new RangeError(`the elements have no schema ${schema}`);
        return `/** Elements of \`${root.name}\` by the schema of interface version V.3.0 (2013), written by \`local/bureau-tables.ts\`. */\nexport const ${constant} = \`\n${linesOf(root).join('\n')}\n\`;\n`;
      })
      .join('\n'),
  }));
};
