import { attachmentPlaces } from '#shared/bureau/tables/attachment-use';
import type { DocumentEntry } from '#shared/verdict/verdict';
import type { FilingToSend } from './filing-to-send';

type Read = { readonly value: string; readonly trusted: boolean };

const addressOf = ({ fields }: Pick<DocumentEntry, 'fields'>): readonly Read[] => {
  const field = fields.address;
  return field === undefined || field.value.trim() === '' ? [] : [{ value: field.value, trusted: field.trusted }];
};

/** The address printed on the subject's certificate, as it was read and reviewed: a trusted reading before any other. Undefined where none was read. */
export const certificateAddress = ({ filing, judgement }: FilingToSend): string | undefined => {
  const places = filing.order.materials.map((material) => attachmentPlaces(material, filing.order));
  const found = judgement.verdict.documents.flatMap((document, index) => {
    const own = places[judgement.documents[index] ?? -1] ?? [];
    return own.some(({ use }) => use === 'subject-certificate') ? addressOf(document) : [];
  });
  return (found.find(({ trusted }) => trusted) ?? found[0])?.value;
};
