import { z } from 'zod';
import { ProvinceCode } from '#shared/filing/codes';
import { IsoDay } from '#shared/filing/day';

const Digits = z.string().regex(/^\d{1,18}$/);
const Key = z.string().regex(/^[\x20-\x7e]{16}$/);
const Minute = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);

/** What is not known of real bureaus, so that both ways can be tried. The defaults are the more probable way, or the stricter one for the client. */
export const Switches = z.strictObject({
  /** Parameters only as the WSDL spells them (ispID, ispId); otherwise in any case. */
  strictCase: z.boolean().default(false),
  /** The same number again: refused with 999, or answered with 0 once more where the bytes are equal. */
  repeatedNumber: z.enum(['refuse', 'accept-equal']).default('refuse'),
  /** The code for the acknowledgement of a file that was never there. */
  unknownAcknowledgement: z.union([z.literal(0), z.literal(999)]).default(999),
  /** What a decision sends, in which order. */
  results: z.array(z.enum(['machine', 'review', 'record'])).default(['machine', 'review', 'record']),
  /** All of a decision in one file, or each part in a file of its own. */
  resultsTogether: z.boolean().default(false),
  /** The code with which the last waiting file comes. */
  lastFileCode: z.union([z.literal(0), z.literal(1)]).default(1),
  /** One domain for each new website from this day on; null: never. */
  oneDomainFrom: IsoDay.nullable().default('2019-04-22'),
  /** The filing password of isp_verifybamm: as typed, or as MD5 in hexadecimal. */
  passwordForm: z.enum(['plain', 'md5']).default('plain'),
  /** What the limits of pictures count. */
  pictureLimit: z.enum(['base64', 'bytes']).default('base64'),
});
export type Switches = z.infer<typeof Switches>;

/** One provincial bureau and the one provider that it knows. All values of the defaults are invented. */
export const Configuration = z.strictObject({
  /** Whose bureau it is; null: it stands for all of them, and numbers follow the subject's own province. */
  province: ProvinceCode.nullable().default(null),
  ispId: Digits.default('990000000001'),
  userName: z.string().default('demo-isp'),
  password: z.string().default('Demo-Passw0rd'),
  cipher: z.strictObject({ key: Key, iv: Key }).nullable().default({ key: '0123456789ABCDEF', iv: '0102030405060708' }),
  /** Providers of other provinces: their calls are answered with 13. */
  otherProviders: z.array(Digits).default([]),
  /** Addresses that may call; null: all of this machine. */
  clients: z.array(z.string()).nullable().default(null),
  permission: z.boolean().default(true),
  /** Hours in which calls are taken, Beijing time; null: always. */
  hours: z.strictObject({ from: Minute, until: Minute }).nullable().default(null),
  /** Records that may wait for their review before uploads are put off (15). */
  queueLimit: z.int().min(1).default(100_000),
  /** Wrong passwords for one filing number and day before no more are looked at (22). */
  passwordTries: z.int().min(1).default(5),
  /** The provider's own addresses (first and last, unsigned); null: not compared. */
  ipLibrary: z
    .array(z.tuple([z.int(), z.int()]))
    .nullable()
    .default(null),
  switches: Switches.prefault({}),
});
export type Configuration = z.infer<typeof Configuration>;

/** The configuration that stands where nothing is said. */
export const defaultConfiguration: Configuration = Configuration.parse({});
