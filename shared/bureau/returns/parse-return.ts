import type { z } from 'zod';
import type { Result } from '#shared/bureau/result';
import { readXml, type XmlProblem } from '#shared/bureau/xml/read-xml';
import { plainNode } from './plain-node';
import { AckReturn, DownloadReturn, PreviousReturn, StatusReturn, UploadReturn, VerifyReturn } from './return-schemas';

/** Why the string that a call returned is no answer: it is no XML, its root is another, or an element is missing or of a wrong form. */
export type ReturnProblem = XmlProblem | 'wrong-root' | 'wrong-form';

/** What every call answers: a code of R1 and the bureau's own sentence (for operators; empty where it gave none). */
export type Answer = { readonly code: number; readonly message: string };

/** A packed file as it came: base64 text, the base64 of its digest, and the numbers that say how it was packed. */
export type ReturnedFile = {
  readonly hashAlgorithm: number;
  readonly compressionFormat: number;
  readonly encryptAlgorithm: number;
  readonly name: string;
  readonly content: string;
  readonly hash: string;
};

const read = <Shape extends z.ZodType>(xml: string, shape: Shape): Result<z.output<Shape>, ReturnProblem> => {
  const root = readXml(xml);
  if (!root.ok) return root;
  if (root.value.name !== 'return') return { ok: false, problem: 'wrong-root' };
  const parsed = shape.safeParse(plainNode(root.value));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: 'wrong-form' };
};

const mapped = <From, To>(result: Result<From, ReturnProblem>, map: (value: From) => To): Result<To, ReturnProblem> =>
  result.ok ? { ok: true, value: map(result.value) } : result;

const answerOf = ({ msg_code, msg }: { readonly msg_code: number; readonly msg: string | null }): Answer => ({
  code: msg_code,
  message: msg ?? '',
});

/** Answer of isp_upload; `missing` are the earlier numbers that the bureau has not got (code 14). */
export const parseUploadReturn = (xml: string): Result<Answer & { readonly missing: readonly number[] }, ReturnProblem> =>
  mapped(read(xml, UploadReturn), (value) => ({ ...answerOf(value), missing: value.dataSequences?.dataSequence ?? [] }));

/** Answer of isp_download; `file` is null where none came. */
export const parseDownloadReturn = (xml: string): Result<Answer & { readonly file: ReturnedFile | null }, ReturnProblem> =>
  mapped(read(xml, DownloadReturn), (value) => ({
    ...answerOf(value),
    file:
      value.fileInfos === null
        ? null
        : {
            hashAlgorithm: value.fileInfos.hashAlgorithm,
            compressionFormat: value.fileInfos.compressionFormat,
            encryptAlgorithm: value.fileInfos.encryptAlgorithm,
            name: value.fileInfos.return_FileName,
            content: value.fileInfos.beianInfo,
            hash: value.fileInfos.beianInfoHash,
          },
  }));

/** Answer of isp_downloadack. */
export const parseAckReturn = (xml: string): Result<Answer, ReturnProblem> => mapped(read(xml, AckReturn), answerOf);

/** The last accepted upload: its number (0: none yet), and the file; `hash` and `content` are empty where there is none. */
export type PreviousUpload = ReturnedFile & { readonly sequence: number };

/** Answer of isp_querypreviousupload; `previous` is null where the bureau gave nothing. */
export const parsePreviousReturn = (xml: string): Result<Answer & { readonly previous: PreviousUpload | null }, ReturnProblem> =>
  mapped(read(xml, PreviousReturn), (value) => ({
    ...answerOf(value),
    previous:
      value.fileInfos === null
        ? null
        : {
            hashAlgorithm: value.fileInfos.hashAlgorithm ?? 0,
            compressionFormat: value.fileInfos.compressionFormat ?? 0,
            encryptAlgorithm: value.fileInfos.encryptAlgorithm ?? 0,
            sequence: value.fileInfos.dataSequence,
            name: value.fileInfos.return_FileName ?? '',
            content: value.fileInfos.beianInfo ?? '',
            hash: value.fileInfos.beianInfoHash ?? '',
          },
  }));

/** What the bureau says of a domain or a certificate: `queryType` 0 domain, otherwise a kind of certificate (1 to 11). */
export type StatusAnswer = {
  readonly queryType: number;
  readonly query: string;
  readonly filed: boolean;
  readonly websiteName: string | null;
  readonly subjectNumber: string | null;
  readonly websiteNumber: string | null;
};

/** Answer of isp_querybeianstatus; `status` is null where the bureau gave none. */
export const parseStatusReturn = (xml: string): Result<Answer & { readonly status: StatusAnswer | null }, ReturnProblem> =>
  mapped(read(xml, StatusReturn), (value) => ({
    ...answerOf(value),
    status:
      value.StatusInfo === null
        ? null
        : {
            queryType: value.StatusInfo.Cxtjlx,
            query: value.StatusInfo.Cxtj,
            filed: value.StatusInfo.Bazt === '0',
            websiteName: value.StatusInfo.Wzmc,
            subjectNumber: value.StatusInfo.Ztbah,
            websiteNumber: value.StatusInfo.Wzbah,
          },
  }));

/** Answer of isp_verifybamm: whether the filing password is right; null where the bureau gave no verdict. */
export const parseVerifyReturn = (xml: string): Result<Answer & { readonly right: boolean | null }, ReturnProblem> =>
  mapped(read(xml, VerifyReturn), (value) => ({ ...answerOf(value), right: value.VerifyRes === null ? null : value.VerifyRes === '0' }));
