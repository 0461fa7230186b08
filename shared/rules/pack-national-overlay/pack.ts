import type { PackDefinition } from '#shared/rules/definition';
import { fromPractice } from '#shared/rules/sources';

/** National changes beside and after the governing document. Off unless a deployment asks for it. */
export const definition: PackDefinition = {
  id: 'national-overlay',
  title: { zh: '全国性后续规定', en: 'National rules beside and after the governing document' },
  issued: '2020-08-17',
  inForce: { from: '2017-12-18' },
  basedOn: '2018-09',
  source: fromPractice(
    '工信部信管函〔2016〕485 号《关于开展互联网基础管理专项行动的通知》及后续通知',
    '对备案相关负责人增加手机号码短信验证',
    '2017-12-18',
    'src 16',
  ),
};
