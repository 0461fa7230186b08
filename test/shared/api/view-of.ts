import { enteredFiling, enteredView, FilingBody } from '#shared/api/filing-body';
import { FilingView } from '#shared/api/filing-view';
import type { Filing } from '#shared/filing/filing';
import { exampleDocument, FRONT } from '#shared/rules/example-document';
import { screen } from '#shared/verdict/screen';

const AT = '2026-11-23T02:00:00.000Z';

/** The answer about a filing with one read card, as its own applicant gets it. */
export const viewOf = (filing: Filing, fields: Readonly<Record<string, string>> = FRONT.fields): FilingView => {
  const made = enteredFiling(FilingBody.parse(filing), 'account-a', '2026-11-23');
  if (!made.ok) throw new Error('refused');
  const judged: Filing = {
    ...filing,
    order: { ...filing.order, materials: [{ kind: 'resident-id-front', file: '林样例.jpg', of: 'subject' }] },
  };
  const verdict = screen({
    name: 'f',
    filing: judged,
    documents: [exampleDocument(0, { ...FRONT, fields })],
    timing: { totalMs: 0, perDocumentMs: [0] },
  });
  return FilingView.parse({
    ...{
      id: 'f',
      state: 'draft',
      revision: 0,
      action: filing.order.action,
      province: 'CN-GD',
      filingType: null,
      createdAt: AT,
      changedAt: AT,
      since: AT,
    },
    ...{
      entered: enteredView(made.filing),
      verdict,
      fixList: [],
      deadlines: {},
      filingNumbers: { websites: {} },
      timeline: [],
      masked: [],
    },
    materials: [
      {
        ...{ id: 'm', kind: 'resident-id-front', of: 'subject', fileName: '林样例.jpg', contentType: 'image/jpeg', size: 1, state: 'read' },
        ...{ announcedAt: AT, changedAt: AT, documents: verdict.documents, pages: verdict.documents.map(() => 0) },
      },
    ],
    facts: {
      ...{ account: { ...filing.account, filedSubject: '440305198303039911' }, access: filing.access },
      registry: {
        subject: { certificateNumber: '440305198303039911', filingNumber: '粤ICP备12000001号', accessProviders: ['self'], websites: 1 },
        domains: {
          'a.b.cn': { ownerCertificateNumber: '440305198303039911', filingNumber: '粤ICP备12000001号-1', accessProviders: ['self'] },
        },
      },
    },
  });
};
