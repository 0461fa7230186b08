import { z } from 'zod';
import type { ObjectStore } from '#functions/ports';
import type { FiledRecord } from '#shared/bureau/answers/download';
import { bureauIdsOf } from '#shared/bureau/upload/bureau-values';
import type { BureauIds, FiledWebsite } from '#shared/bureau/upload/upload-input';
import { storedJson, storeJson } from './stored-json';

const Id = z.string();

const Range = z.strictObject({ id: Id, providerId: Id.nullable(), from: z.number(), to: z.number() });

const FiledAccess = z.strictObject({
  id: Id,
  provider: Id.nullable(),
  locations: z.array(z.number()),
  methods: z.array(z.number()),
  ranges: z.array(Range),
});

const FiledWebsiteRecord = z.strictObject({
  id: Id,
  number: z.string().nullable(),
  domains: z.array(z.strictObject({ id: Id, providerId: Id.nullable(), domain: z.string() })),
  accesses: z.array(FiledAccess),
}) satisfies z.ZodType<FiledWebsite>;

const FiledSubjectRecord = z.strictObject({ id: Id, number: z.string().nullable() }) satisfies z.ZodType<BureauIds['subject']>;

const keyOf = (kind: 'subject' | 'website', id: string): string => `bureau/filed/${kind}-${id}.json`;

/** Keeps what the bureau's record says of ids and numbers, object by object: a record that names some of a subject's websites leaves the others as they were. */
export const keepFiledObjects = async (record: FiledRecord, derived: ObjectStore): Promise<void> => {
  const { subject, websites } = bureauIdsOf(record);
  await storeJson(keyOf('subject', subject.id), subject, derived);
  for (const website of websites) await storeJson(keyOf('website', website.id), website, derived);
};

/** A website as the bureau's last record of it has it, or null. */
export const filedWebsite = (id: string, derived: ObjectStore): Promise<FiledWebsite | null> =>
  storedJson(keyOf('website', id), FiledWebsiteRecord, derived);

/** A subject's id and number as the bureau's last record of it has them, or null. */
export const filedSubject = (id: string, derived: ObjectStore): Promise<BureauIds['subject'] | null> =>
  storedJson(keyOf('subject', id), FiledSubjectRecord, derived);
