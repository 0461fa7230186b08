import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import type { Stage } from '#infra/stage';
import { development } from '#infra/stages/development';
import { heyanSystem } from '#infra/system';

const Configuration = z.object({ context: z.record(z.string(), z.unknown()) });
const { context } = Configuration.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

/** A stage's stacks as the command line makes them, without packed code. `validated`: CloudFormation's own schemas are looked at, too, which takes seconds. */
export const systemOf = (stage: Stage = development, validated = false) => {
  const app = new App({ context: { ...context, bundle: 'false' }, builtinCloudFormationValidation: validated });
  return { app, ...heyanSystem(app, stage) };
};

/** Templates of all stacks of a stage: one synthesis, which fails where cdk-nag finds something. */
export const templatesOf = (stage?: Stage) => {
  const { app, storage, reading, filing, rerun, api, watch } = systemOf(stage);
  const assembly = app.synth();
  const of = ({ artifactId }: Stack): Template => Template.fromJSON(assembly.getStackArtifact(artifactId).template);
  return { storage: of(storage), reading: of(reading), filing: of(filing), rerun: of(rerun), api: of(api), watch: of(watch) };
};

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.unknown().optional(),
  DeletionPolicy: z.string().optional(),
});

/** Resources of a kind, by their logical ids. */
export const resourcesOf = (template: Template, type: string) =>
  Object.entries(template.findResources(type)).map(([id, found]) => ({ id, ...Resource.parse(found) }));

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string().transform((action) => [action]), z.array(z.string())]),
  Resource: z.unknown().optional(),
  NotResource: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
export type Statement = z.infer<typeof Statement>;
const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }), Roles: z.array(z.object({ Ref: z.string() })) });

/** Statements of all identity policies, each with the logical id of its role. */
export const statementsOf = (template: Template): readonly (Statement & { readonly role: string })[] =>
  resourcesOf(template, 'AWS::IAM::Policy').flatMap(({ Properties }) => {
    const { PolicyDocument, Roles } = Policy.parse(Properties);
    return Roles.flatMap(({ Ref }) => PolicyDocument.Statement.map((statement) => ({ ...statement, role: Ref })));
  });

/** What a reference names, whichever way it is written: the logical id without its hash, apart from what follows it. */
const named = (text: string): string =>
  text.replace(/^[\w-]+:ExportsOutput(?:FnGetAtt|Ref)/, '').replace(/([0-9A-F]{8})(?:(?:Arn)?[0-9A-F]{8})?$/, '');

const Reference = z.union([
  z.string(),
  z.object({ Ref: z.string() }).transform(({ Ref }) => named(Ref)),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((found) => named(found['Fn::GetAtt'][0])),
  z.object({ 'Fn::ImportValue': z.string() }).transform((found) => named(found['Fn::ImportValue'])),
]);
const Joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(Reference)]) }).transform((found) => found['Fn::Join'][1].join(''));

/** A resource of a statement as one text: `UploadsBucket/*`, `arn:AWS::Partition:states:…`. */
export const resourceText = (resource: unknown): readonly string[] =>
  (Array.isArray(resource) ? resource : [resource]).map((one) => z.union([Reference, Joined]).parse(one));

/** What the role of a step may do, as `action on resource`, apart from its log. */
export const grantsOf = (template: Template, step: string): readonly string[] => {
  const prefix = step.replaceAll('-', '');
  return statementsOf(template)
    .filter(({ role, Effect }) => role.startsWith(`${prefix}Role`) && Effect === 'Allow')
    .flatMap(({ Action, Resource: on, NotResource }) =>
      Action.flatMap((action) =>
        NotResource === undefined
          ? resourceText(on).map((text) => `${action} on ${text}`)
          : resourceText(NotResource).map((text) => `${action} on all but ${text}`),
      ),
    )
    .filter((grant) => !grant.startsWith('logs:'))
    .sort();
};
