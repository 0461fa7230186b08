import { element } from '#shared/bureau/xml/xml-node';
import type { IsoDay } from '#shared/filing/day';
import { complain, given, identifier, needed } from './draft';
import { draftIn, finishedUpload } from './finished-upload';
import type { UploadContext, UploadResult } from './upload-input';

/** What was done about a website without a filing; `ip` is an unsigned number, `result` a code of the bureau's own table, not known beforehand. */
export type UnfiledAnswer = {
  readonly domain: string;
  readonly ip: number;
  readonly carrier: string;
  readonly accessProvider: string;
  readonly province: number;
  readonly result: number;
  readonly opinion: string;
  readonly listedOn: IsoDay;
  readonly deadline: IsoDay;
  readonly reporter?: { readonly name?: string; readonly phone?: string; readonly email?: string };
};

/** WBACLJG: how websites without a filing were handled (未备案网站处理结果). */
export const buildUnfiledAnswers = (answers: readonly UnfiledAnswer[], context: UploadContext): UploadResult => {
  const draft = draftIn(context);
  const nodes = answers.map((answer, index) => {
    const field = `answers[${index}]`;
    return element('Clxx', [
      ...needed(draft, 'Ym', answer.domain, `${field}.domain`),
      element('IP', answer.ip, `${field}.ip`),
      ...identifier(draft, 'Yys', answer.carrier, `${field}.carrier`),
      ...identifier(draft, 'Jrs', answer.accessProvider, `${field}.accessProvider`),
      element('Shengid', answer.province, `${field}.province`),
      element('Cljg', answer.result, `${field}.result`),
      ...needed(draft, 'Clyj', answer.opinion, `${field}.opinion`),
      element('Rbsj', answer.listedOn, `${field}.listedOn`),
      element('Clsx', answer.deadline, `${field}.deadline`),
      ...given('Sbrxm', answer.reporter?.name, `${field}.reporter.name`),
      ...given('Sbrdh', answer.reporter?.phone, `${field}.reporter.phone`),
      ...given('Sbrdzyj', answer.reporter?.email, `${field}.reporter.email`),
    ]);
  });
  if (nodes.length === 0) complain(draft, 'nothing-to-send', 'answers');
  return finishedUpload(draft, element('WBACLJG', nodes));
};
