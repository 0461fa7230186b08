import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});
const Output = z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() });
const Template = z.object({ Resources: z.record(z.string(), Resource), Outputs: z.record(z.string(), Output).default({}) });

/** A resource of a synthesised template. `id` is its logical id, `stack` the template's name. */
export type TemplateResource = {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
};

/** The resources of all stacks, and what a reference in one of them points to, across stacks too. */
export type Templates = {
  readonly ofType: (type: string) => readonly TemplateResource[];
  /** The resource that a Ref, GetAtt, Sub or ImportValue names; undefined where it names none of ours. */
  readonly named: (value: unknown, stack: string) => TemplateResource | undefined;
};

const Reference = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => ({ local: Ref })),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((one) => ({ local: one['Fn::GetAtt'][0] })),
  z.object({ 'Fn::ImportValue': z.string() }).transform((one) => ({ imported: one['Fn::ImportValue'] })),
]);

type Parsed = z.infer<typeof Template>;

const key = (stack: string, id: string): string => `${stack}/${id}`;

/** Reads templates by stack. */
export const templatesOf = (templates: Readonly<Record<string, unknown>>): Templates => {
  const parsed: readonly (readonly [string, Parsed])[] = Object.entries(templates).map(([stack, text]) => [stack, Template.parse(text)]);
  const resources = new Map(
    parsed.flatMap(([stack, { Resources }]) =>
      Object.entries(Resources).map(([id, { Type, Properties, Metadata }]) => [
        key(stack, id),
        { stack, id, type: Type, properties: Properties, metadata: Metadata },
      ]),
    ),
  );
  const exported = new Map(
    parsed.flatMap(([stack, { Outputs }]) =>
      Object.values(Outputs).flatMap(({ Value, Export }) =>
        Export === undefined ? [] : [[Export.Name, { value: Value, stack }] as const],
      ),
    ),
  );
  const named = (value: unknown, stack: string): TemplateResource | undefined => {
    const reference = Reference.safeParse(value);
    if (!reference.success) return undefined;
    if ('local' in reference.data) return resources.get(key(stack, reference.data.local));
    const source = exported.get(reference.data.imported);
    return source === undefined ? undefined : named(source.value, source.stack);
  };
  return { ofType: (type) => [...resources.values()].filter((one) => one.type === type), named };
};

const SUFFIX = '.template.json';

/** Reads all templates of a folder that `cdk synth` wrote. */
export const readTemplates = async (folder: string): Promise<Templates> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
  const texts = await Promise.all(
    files.map(async (name) => [name.slice(0, -SUFFIX.length), JSON.parse(await readFile(join(folder, name), 'utf8'))] as const),
  );
  return templatesOf(Object.fromEntries(texts));
};
