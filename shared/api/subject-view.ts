import { z } from 'zod';
import { CertificateKind, Nature } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';

/** A website that the bureau knows. */
const FiledWebsite = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    domains: z.array(z.string()),
    filingNumber: z.string(),
    filing: z.string(),
    filedOn: IsoDay,
    cancelledOn: IsoDay.optional(),
  })
  .meta({ id: 'FiledWebsite' });

/** A subject that the bureau knows, with its websites; `filing` is the order by which each was filed. */
export const FiledSubject = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    nature: Nature,
    certificate: z.strictObject({ kind: CertificateKind, number: z.string() }),
    filingNumber: z.string(),
    filing: z.string(),
    filedOn: IsoDay,
    cancelledOn: IsoDay.optional(),
    websites: z.array(FiledWebsite),
  })
  .meta({ id: 'FiledSubject' });
export type FiledSubject = z.infer<typeof FiledSubject>;
