import { type BureauAnswer, type BureauClient, BureauFileFault, BureauReplyLost, type StatusQuery } from '#functions/bureau-ports';
import type { Result } from '#shared/bureau/result';
import {
  parseAckReturn,
  parseDownloadReturn,
  parsePreviousReturn,
  parseStatusReturn,
  parseUploadReturn,
  parseVerifyReturn,
  type ReturnedFile,
  type ReturnProblem,
} from '#shared/bureau/returns/parse-return';
import { type CipherKey, passwordHash, randomValue } from './cipher';
import { fileNameIn } from './file-name';
import { bureauMethods, type MethodName } from './methods';
import { LARGEST_FILE, wireForm } from './pack';
import type { SoapCall } from './soap-call';
import { unpackFile } from './unpack';

/** What a bureau gave a provider: its public number, an account, and key and vector where uploads are encrypted (algorithm 1; without them 0). */
export type BureauAccount = {
  readonly ispId: string;
  readonly userName: string;
  readonly password: string;
  readonly cipher: CipherKey | null;
};

const answered = <Value>(result: Result<Value, ReturnProblem>): Value => {
  if (!result.ok) throw new BureauReplyLost('unreadable', { cause: new Error(result.problem) });
  return result.value;
};

const queryOf = (query: StatusQuery): Record<string, string> =>
  query.kind === 'domain'
    ? { queryConditionType: '0', queryCondition: query.domain }
    : { queryConditionType: String(query.certificateType), queryCondition: query.number };

const optional = <Name extends string>(name: Name, value: string | null): { readonly [Key in Name]?: string } =>
  value === null || value === '' ? {} : ({ [name]: value } as { readonly [Key in Name]?: string });

const opened = ({ name, content, hash, ...algorithms }: ReturnedFile, cipher: CipherKey | null) => {
  if (name === '') throw new BureauFileFault('name', '');
  const unpacked = unpackFile({ ...algorithms, beianInfo: content, beianInfoHash: hash }, cipher, LARGEST_FILE);
  if (!unpacked.ok) throw new BureauFileFault(unpacked.fault, name);
  return { name, xml: unpacked.xml };
};

const download = (text: string, cipher: CipherKey | null) => {
  const read = parseDownloadReturn(text);
  const cut = read.ok ? null : fileNameIn(text);
  // A file with a name whose parts cannot be read is a broken file; without one it is no answer.
  if (cut !== null) throw new BureauFileFault('base64', cut);
  const { file, ...answer } = answered(read);
  return file === null ? answer : { ...answer, file: opened(file, cipher) };
};

/**
 * A client of one bureau over any way of calling it. The password never leaves it: each call carries a fresh hash. Errors hold no parameter and no
 * text of a reply.
 */
export const bureauClient = ({ ispId, userName, password, cipher }: BureauAccount, call: SoapCall): BureauClient => {
  const called = (method: MethodName, own: Readonly<Record<string, string>> = {}): Promise<string> => {
    const randVal = randomValue();
    const common = { userName, randVal, pwdHash: passwordHash(password, randVal), hashAlgorithm: '0' };
    return call(method, { [bureauMethods[method].ownId]: ispId, ...common, ...own });
  };
  return {
    upload: async (sequence, { packed, hash }) =>
      answered(
        parseUploadReturn(
          await called('isp_upload', {
            beianInfo: wireForm(packed, cipher),
            beianInfoHash: hash,
            dataSequence: String(sequence),
            encryptAlgorithm: cipher === null ? '0' : '1',
            compressionFormat: '0',
          }),
        ),
      ),
    previousUpload: async () => {
      const { previous, ...answer } = answered(parsePreviousReturn(await called('isp_querypreviousupload')));
      return previous === null ? answer : { ...answer, sequence: previous.sequence, ...optional('hash', previous.hash) };
    },
    download: async () => download(await called('isp_download'), cipher),
    acknowledge: async (fileName): Promise<BureauAnswer> => answered(parseAckReturn(await called('isp_downloadack', { fileName }))),
    status: async (query) => {
      const { status, ...answer } = answered(parseStatusReturn(await called('isp_querybeianstatus', queryOf(query))));
      if (status === null) return answer;
      const { filed, websiteName, subjectNumber, websiteNumber } = status;
      const names = { ...optional('websiteName', websiteName), ...optional('subjectFilingNumber', subjectNumber) };
      return { ...answer, status: { filed, ...names, ...optional('websiteFilingNumber', websiteNumber) } };
    },
    verifyPassword: async (baxh, bamm) => {
      const { right, ...answer } = answered(parseVerifyReturn(await called('isp_verifybamm', { baxh, bamm })));
      return right === null ? answer : { ...answer, right };
    },
  };
};
