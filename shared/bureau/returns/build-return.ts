import { writeXml } from '#shared/bureau/xml/write-xml';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Answer, PreviousUpload, ReturnedFile, StatusAnswer } from './parse-return';

/** `version` null leaves the attribute out, as the samples of the interface document do. */
export type ReturnOptions = { readonly version?: string | null };

const returnXml = ({ code, message }: Answer, children: readonly XmlNode[], { version = 'V.3.0' }: ReturnOptions): string =>
  writeXml({
    name: 'return',
    ...(version === null ? {} : { attributes: { version } }),
    content: [element('msg_code', code), element('msg', message), ...children],
  });

const algorithms = (file: ReturnedFile): XmlNode[] => [
  element('hashAlgorithm', file.hashAlgorithm),
  element('compressionFormat', file.compressionFormat),
  element('encryptAlgorithm', file.encryptAlgorithm),
];

const packed = (file: ReturnedFile): XmlNode[] => [
  element('return_FileName', file.name),
  element('beianInfo', file.content),
  element('beianInfoHash', file.hash),
];

/** What isp_upload returns. */
export const uploadReturn = (answer: Answer & { readonly missing?: readonly number[] }, options: ReturnOptions = {}): string => {
  const missing = (answer.missing ?? []).map((sequence) => element('dataSequence', sequence));
  return returnXml(answer, missing.length === 0 ? [] : [element('dataSequences', missing)], options);
};

/** What isp_download returns. */
export const downloadReturn = (answer: Answer & { readonly file: ReturnedFile | null }, options: ReturnOptions = {}): string =>
  returnXml(answer, answer.file === null ? [] : [element('fileInfos', [...algorithms(answer.file), ...packed(answer.file)])], options);

/** What isp_downloadack returns. */
export const ackReturn = (answer: Answer, options: ReturnOptions = {}): string => returnXml(answer, [], options);

/** What isp_querypreviousupload returns. */
export const previousReturn = (answer: Answer & { readonly previous: PreviousUpload | null }, options: ReturnOptions = {}): string => {
  const { previous } = answer;
  const file =
    previous === null
      ? []
      : [element('fileInfos', [...algorithms(previous), element('dataSequence', previous.sequence), ...packed(previous)])];
  return returnXml(answer, file, options);
};

const optional = (name: string, text: string | null): XmlNode[] => (text === null ? [] : [element(name, text)]);

/** What isp_querybeianstatus returns. */
export const statusReturn = (answer: Answer & { readonly status: StatusAnswer | null }, options: ReturnOptions = {}): string => {
  const { status } = answer;
  const children =
    status === null
      ? []
      : [
          element('StatusInfo', [
            element('Cxtjlx', status.queryType),
            element('Cxtj', status.query),
            ...optional('Wzmc', status.websiteName),
            ...optional('Ztbah', status.subjectNumber),
            ...optional('Wzbah', status.websiteNumber),
            element('Bazt', status.filed ? 0 : 1),
          ]),
        ];
  return returnXml(answer, children, options);
};

/** What isp_verifybamm returns. */
export const verifyReturn = (answer: Answer & { readonly right: boolean | null }, options: ReturnOptions = {}): string =>
  returnXml(answer, answer.right === null ? [] : [element('VerifyRes', answer.right ? 0 : 1)], options);
