import { contentId, preApprovalCode } from '#shared/bureau/tables/code-of';
import { rowOn } from '#shared/bureau/tables/code-table';
import { element, type XmlNode } from '#shared/bureau/xml/xml-node';
import type { Website } from '#shared/filing/filing';
import { complain, type Draft, given, needed } from './draft';
import { personNodes } from './person-nodes';
import type { FilingUpload } from './upload-input';

const APPROVAL = { zh: '前置审批类型', en: 'kind of approval' };

const approvalNodes = (draft: Draft, upload: FilingUpload, website: number): readonly XmlNode[] => {
  const approvals = upload.order.websites[website]?.preApprovals ?? [];
  const rows = approvals.flatMap(({ category, number }, index) => {
    const field = `order.websites[${website}].preApprovals[${index}]`;
    const code = preApprovalCode(category);
    if (code === null) return complain(draft, 'code-unmapped', `${field}.category`, { about: APPROVAL });
    if (rowOn(draft.tables.preApprovalTypes, code, draft.day) === null) {
      return complain(draft, 'code-not-valid', `${field}.category`, { about: APPROVAL });
    }
    const scans = upload.scans?.filter((scan) => scan.website === website && scan.preApproval === index) ?? [];
    const files = scans.flatMap(({ base64 }) => base64);
    if (files.length === 0) return complain(draft, 'pre-approval-scan-missing', field);
    return [
      element('Nrlx_xx', [
        element('Nrlx_id', code, `${field}.category`),
        ...needed(draft, 'Qzsph', number, `${field}.number`),
        ...files.map((file) => element('Spwj', file, field)),
      ]),
    ];
  });
  return rows.length === 0 ? [] : [element('Nrlx', rows)];
};

const contentNodes = (draft: Draft, { content }: Website, field: string): readonly XmlNode[] => {
  if (content.length === 0) return complain(draft, 'field-missing', `${field}.content`, { about: 'Fwnr_id' });
  const ids = content.map((one) => contentId(one, draft.tables.contents, draft.day));
  ids.forEach((id, index) => {
    if (id === null) complain(draft, 'code-unmapped', `${field}.content[${index}]`, { about: 'Fwnr_id' });
    else if (rowOn(draft.tables.contents, id, draft.day) === null) {
      complain(draft, 'code-not-valid', `${field}.content[${index}]`, { about: 'Fwnr_id' });
    }
  });
  return [
    element(
      'Fwnr',
      [...new Set(ids)].flatMap((id) => given('Fwnr_id', id, `${field}.content`)),
    ),
  ];
};

/** Simplified Chinese. */
const DEFAULT_LANGUAGES = [1];

const languageNodes = (draft: Draft, upload: FilingUpload, website: number): readonly XmlNode[] => {
  const field = `websites[${website}].languages`;
  const languages = upload.websites?.[website]?.languages ?? DEFAULT_LANGUAGES;
  for (const language of languages) {
    if (rowOn(draft.tables.languages, language, draft.day) === null) complain(draft, 'code-not-valid', field, { about: 'Yylb_id' });
  }
  return [
    element(
      'Yylb',
      languages.flatMap((language) => given('Yylb_id', language, field)),
    ),
  ];
};

/** What a website is made of besides its ids: parts are put together by each operation in its own order. */
export type WebsiteParts = {
  readonly head: readonly XmlNode[];
  readonly manager: readonly XmlNode[];
  readonly tail: readonly XmlNode[];
};

/** Name, approvals, contents and languages; the manager; the home page. */
export const websiteParts = (draft: Draft, upload: FilingUpload, index: number, website: Website): WebsiteParts => {
  const field = `order.websites[${index}]`;
  const managerField = `${field}.manager`;
  const isUnit = upload.order.subject.nature !== 'person';
  const placed = { person: website.manager, field: managerField, contactField: managerField };
  return {
    head: [
      ...needed(draft, 'Wzmc', website.name, `${field}.name`),
      ...approvalNodes(draft, upload, index),
      ...contentNodes(draft, website, field),
      ...languageNodes(draft, upload, index),
    ],
    manager: [element('Wz_Fzr', personNodes(draft, placed, isUnit))],
    tail: given('Syurl', upload.websites?.[index]?.homePage, `websites[${index}].homePage`),
  };
};
