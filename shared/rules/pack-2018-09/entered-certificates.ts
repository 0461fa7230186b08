import type { CertificateKind, Identity, MaterialKind } from '#shared/filing/codes';
import type { Certificate } from '#shared/filing/filing';
import { identityLabel, kindLabel, natureLabel } from '#shared/messages/labels';
import { type Facts, presentMaterials } from '#shared/rules/facts/facts';
import type { Holder } from '#shared/rules/facts/holders';
import { DOCUMENT_OF, identityStanding } from '#shared/rules/facts/identity-papers';
import type { RuleFinding } from '#shared/rules/rule';
import type { Sentence } from '#shared/verdict/verdict';
import { ACCEPTED } from './unit-certificate';

/** A certificate that was entered, or that a step changes to: whose it is, and which kinds go with who that is; null where another rule says that. */
export type Entered = {
  readonly who: string;
  readonly certificate: Certificate;
  readonly fitting: { readonly kinds: readonly (MaterialKind | 'unknown')[]; readonly as: Sentence } | null;
  readonly step?: number;
};

const ofIdentity = (identity: Identity): Entered['fitting'] => ({ kinds: [DOCUMENT_OF[identity]], as: identityLabel(identity) });

/** A credit code is the same on whichever certificate prints it; which one is to be shown is R49's. */
const ofUnit = ({ nature }: Facts): Entered['fitting'] => {
  const kinds = ACCEPTED[nature];
  return kinds === undefined ? null : { kinds: [...kinds, 'credit-code-certificate'], as: natureLabel(nature) };
};

const unitShows = (facts: Facts): boolean => presentMaterials(facts, ACCEPTED[facts.nature] ?? []).length > 0;

const personShows = (facts: Facts, holder: Holder): boolean => {
  const kind = holder.identity === null ? 'unknown' : DOCUMENT_OF[holder.identity];
  return kind !== 'unknown' && ['there', 'one-side'].includes(identityStanding(facts, holder, kind).standing);
};

const ofSubject = (facts: Facts): readonly Entered[] => {
  const { name, certificate } = facts.order.subject;
  const fitting = !facts.isAdd || unitShows(facts) ? ofUnit(facts) : null;
  return facts.isPersonal ? [] : [{ who: name, certificate, fitting }];
};

const ofHolder = (facts: Facts, holder: Holder): readonly Entered[] => {
  const byKind = new Map(holder.certificates.map((certificate) => [certificate.kind, certificate] as const));
  const isOpen = holder.identity !== null && (!facts.isAdd || personShows(facts, holder));
  const fitting = isOpen && holder.identity !== null ? ofIdentity(holder.identity) : null;
  return [...byKind.values()].map((certificate) => ({ who: holder.name, certificate, fitting }));
};

const changedTo = (facts: Facts): readonly Entered[] => {
  const { subject } = facts.order;
  return facts.steps.flatMap(({ step: { action, change }, index }): readonly Entered[] => {
    if (action !== 'change' || change === undefined) return [];
    const { certificate, manager } = change;
    const own = facts.isPersonal ? (subject.identity === undefined ? null : ofIdentity(subject.identity)) : ofUnit(facts);
    return [
      ...(certificate === undefined ? [] : [{ who: change.subjectName ?? subject.name, certificate, fitting: own, step: index }]),
      ...(manager === undefined
        ? []
        : [{ who: manager.name, certificate: manager.certificate, fitting: ofIdentity(manager.identity), step: index }]),
    ];
  });
};

/** Every certificate that was entered, each kind once for each person or unit, and every one that a step changes to. */
export const enteredCertificates = (facts: Facts): readonly Entered[] => [
  ...ofSubject(facts),
  ...facts.holders.flatMap((holder) => ofHolder(facts, holder)),
  ...changedTo(facts),
];

const isFitting = (kind: CertificateKind, { kinds }: NonNullable<Entered['fitting']>): boolean => kinds.includes(kind);

/** A certificate of a kind that does not go with who was entered: its number says nothing that could be checked against the documents. */
export const kindFindings = ({ who, certificate, fitting }: Entered): readonly RuleFinding[] => {
  if (fitting === null || isFitting(certificate.kind, fitting)) return [];
  const [as, kind] = [fitting.as, kindLabel(certificate.kind)];
  const fact = {
    zh: `${who}与“${as.zh}”相符的证件（填写的证件类型是“${kind.zh}”）`,
    en: `certificate of ${who} that goes with “${as.en}” (the kind entered is “${kind.en}”)`,
  };
  return [{ level: 'review', code: 'rule-undecided', about: who, parameters: { fact } }];
};
