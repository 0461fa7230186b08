import { z } from 'zod';

/** The one child of a name. */
const only = <Value>(schema: z.ZodType<Value>) => z.tuple([schema]).transform(([value]) => value);

/** Empty text stands for nothing. */
const orNothing = <Value>(schema: z.ZodType<Value>) =>
  z
    .tuple([z.union([z.literal('').transform(() => null), schema])])
    .optional()
    .transform((value) => value?.[0] ?? null);

const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const text = z.string();
const base64 = z
  .string()
  .max(100_000_000)
  .transform((value) => value.replace(/\s+/g, ''))
  .refine((value) => value.length % 4 === 0 && /^[\dA-Za-z+/]*={0,2}$/.test(value));

const answer = { msg_code: only(count), msg: orNothing(text) };

const file = {
  hashAlgorithm: only(count),
  compressionFormat: only(count),
  encryptAlgorithm: only(count),
  return_FileName: only(text),
  beianInfo: only(base64),
  beianInfoHash: only(base64),
};

/** The answers as the bureau writes them, read leniently: any text in `msg`, any code, other elements passed over. */
export const UploadReturn = z.object({
  ...answer,
  dataSequences: orNothing(z.object({ dataSequence: z.array(count) })),
});
export const DownloadReturn = z.object({ ...answer, fileInfos: orNothing(z.object(file)) });
export const AckReturn = z.object(answer);
/** None yet: number 0 and an empty file, which may have no name and no digest. */
export const PreviousReturn = z.object({
  ...answer,
  fileInfos: orNothing(
    z.object({
      hashAlgorithm: orNothing(count),
      compressionFormat: orNothing(count),
      encryptAlgorithm: orNothing(count),
      dataSequence: only(count),
      return_FileName: orNothing(text),
      beianInfo: orNothing(base64),
      beianInfoHash: orNothing(base64),
    }),
  ),
});
export const StatusReturn = z.object({
  ...answer,
  StatusInfo: orNothing(
    z.object({
      Cxtjlx: only(count),
      Cxtj: only(text),
      Wzmc: orNothing(text),
      Ztbah: orNothing(text),
      Wzbah: orNothing(text),
      Bazt: only(z.enum(['0', '1'])),
    }),
  ),
});
export const VerifyReturn = z.object({ ...answer, VerifyRes: orNothing(z.enum(['0', '1'])) });
