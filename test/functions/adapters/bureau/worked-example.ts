import { readFileSync } from 'node:fs';
import { z } from 'zod';

const WorkedExample = z.object({
  ispId: z.number(),
  userName: z.string(),
  password: z.string(),
  randVal: z.string(),
  key: z.string(),
  iv: z.string(),
  xmlBytesGbk: z.number(),
  xmlMd5Hex: z.string(),
  pwdHash: z.string(),
  beianInfoHash: z.string(),
  beianInfo_alg0_full: z.string(),
  beianInfo_alg1_full: z.string(),
});

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/bureau/${name}`, import.meta.url), 'utf8');

/** The interface's worked example: credentials, hashes and packed forms of one upload; all of it invented. */
export const workedExample = WorkedExample.parse(JSON.parse(fixture('worked-example.json')));

/** The upload of the worked example as text. */
export const sampleUpload = fixture('sample-xzba.xml').trimEnd();
