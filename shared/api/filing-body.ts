import { z } from 'zod';
import type { IsoDay } from '#shared/filing/day';
import { Access, Filing, Order, Subject } from '#shared/filing/filing';
import type { BodyFault } from './problem';

/** What an applicant may send along and nobody believes: the system finds it out by itself. */
const ignored = z.unknown().optional().meta({ description: 'accepted and ignored / 接受但不采用' });

/**
 * A filing as an applicant sends it: the shape of `filing.json`, files left out. What an applicant cannot know (account, registry, where the server stands …) is
 * ignored, and so are the day of submission, which is the day on which it is submitted, and the materials, which are announced one by one.
 */
export const FilingBody = z
  .strictObject({
    version: z.literal(1),
    account: ignored,
    access: z.strictObject({
      kind: Access.shape.kind,
      method: Access.shape.method,
      code: Access.shape.code,
      region: ignored,
      billing: ignored,
      ip: ignored,
      more: ignored,
      ownerAccount: ignored,
      valid: ignored,
    }),
    registry: ignored,
    domainFacts: ignored,
    traffic: ignored,
    extracted: ignored,
    events: ignored,
    steps: Filing.shape.steps,
    order: z.strictObject({
      ...Order.shape,
      submittedAt: ignored,
      materials: ignored,
      subject: z.strictObject({ ...Subject.shape, nationalLevel: ignored }),
    }),
  })
  .meta({ id: 'FilingBody' });
export type FilingBody = z.infer<typeof FilingBody>;

/** What is kept of what an applicant entered: no more than that. */
export const EnteredFiling = z
  .strictObject({
    access: z.strictObject({ kind: Access.shape.kind, method: Access.shape.method, code: Access.shape.code }),
    steps: Filing.shape.steps,
    order: z.strictObject({ ...Order.shape }).omit({ submittedAt: true, materials: true }),
  })
  .meta({ id: 'EnteredFiling' });
export type EnteredFiling = z.infer<typeof EnteredFiling>;

/** What is wrong, as the API says it: the first twenty places, never a value. */
export const faultsOf = ({ issues }: z.ZodError): BodyFault[] =>
  issues.slice(0, 20).map(({ path, message }) => ({ at: path.map(String).join('.').slice(0, 300), problem: message.slice(0, 300) }));

/** An entered filing, or what is wrong with it. */
export type Entered = { readonly ok: true; readonly filing: Filing } | { readonly ok: false; readonly faults: readonly BodyFault[] };

/** An object without the names that hold nothing: as it will be once it went through JSON. */
const present = <Names extends string>(values: Readonly<Record<Names, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The filing as it is stored: what the applicant entered on a day; all that an applicant cannot know is blank until it is found out. */
export const enteredFiling = ({ access, steps, order }: FilingBody, account: string, day: IsoDay): Entered => {
  const { nationalLevel: _, ...subject } = order.subject;
  const { kind, method, code } = access;
  const parsed = Filing.safeParse({
    version: 1,
    account: { id: account, filedSubject: null, openOrders: 0 },
    access: { kind, region: 'mainland', billing: 'prepaid', ip: '0.0.0.0', ...present({ method, code }) },
    registry: { subject: null, domains: {} },
    ...present({ steps }),
    order: { ...order, subject, submittedAt: day, materials: [] },
  });
  return parsed.success ? { ok: true, filing: parsed.data } : { ok: false, faults: faultsOf(parsed.error) };
};

/** What was entered, without the blanks. */
export const enteredView = ({ access: { kind, method, code }, steps, order }: Filing): EnteredFiling => {
  const { submittedAt: _, materials: __, ...rest } = order;
  return EnteredFiling.parse({ access: present({ kind, method, code }), ...present({ steps }), order: rest });
};
