import type { MaterialKind } from '#shared/filing/codes';
import type { Change, Person } from '#shared/filing/filing';
import { UNIT_CERTIFICATES } from '#shared/filing/unit-certificates';
import type { PersonalKind } from '#shared/review/masked';
import type { DocumentEntry, Evidence, Finding } from '#shared/verdict/verdict';
import type { EnteredFiling } from './filing-body';
import type { FilingFactsView, FilingView } from './filing-view';

/** A personal value in an answer: its dotted place, what kind of value it is, and the value. */
export type PersonalPlace = { readonly place: string; readonly kind: PersonalKind; readonly value: string };

type Found = readonly [place: string, kind: PersonalKind, value: string | undefined];

const held = (at: string, found: readonly Found[]): PersonalPlace[] =>
  found.flatMap(([place, kind, value]) => (value === undefined || value === '' ? [] : [{ place: `${at}.${place}`, kind, value }]));

/** Fields of a document that speak of a person, whatever the document. */
const FIELD_KINDS: Readonly<Record<string, PersonalKind>> = {
  nameLatin: 'name',
  surname: 'name',
  givenNames: 'name',
  legalRepresentative: 'name',
  authorised: 'name',
  organiser: 'name',
  holder: 'name',
  birthDate: 'birth-date',
  number: 'certificate-number',
  mrz: 'certificate-number',
};

/** Documents of units: their name and address are public, and their number is. */
const OF_UNITS: ReadonlySet<MaterialKind | 'unknown'> = new Set(UNIT_CERTIFICATES);

/** What kind of personal value a field of a document holds; null where it is none. */
export const fieldKind = (document: MaterialKind | 'unknown', field: string): PersonalKind | null => {
  const always = FIELD_KINDS[field];
  if (always !== undefined) return always;
  if (OF_UNITS.has(document)) return null;
  return field === 'name' || field === 'address' ? field : null;
};

const ofPerson = (at: string, { name, certificate, address, mobile, email, phone }: Person): PersonalPlace[] =>
  held(at, [
    ['name', 'name', name],
    ['certificate.number', 'certificate-number', certificate.number],
    ['address', 'address', address],
    ['mobile', 'mobile', mobile],
    ['email', 'email', email],
    ['phone', 'phone', phone],
  ]);

const ofChange = (at: string, { manager, subjectName, certificate, address, contacts }: Change): PersonalPlace[] => [
  ...(manager === undefined ? [] : ofPerson(`${at}.manager`, manager)),
  ...held(at, [
    ['subjectName', 'name', subjectName],
    ['certificate.number', 'certificate-number', certificate?.number],
    ['address', 'address', address],
    ['contacts.mobile', 'mobile', contacts?.mobile],
    ['contacts.email', 'email', contacts?.email],
    ['contacts.phone', 'phone', contacts?.phone],
  ]),
];

const ofEntered = ({ steps = [], order }: EnteredFiling): PersonalPlace[] => {
  const { subject, legalRepresentative, subjectManager, websites } = order;
  const at = 'entered.order';
  return [
    ...(subject.nature !== 'person'
      ? []
      : held(`${at}.subject`, [
          ['name', 'name', subject.name],
          ['certificate.number', 'certificate-number', subject.certificate.number],
          ['address', 'address', subject.address],
        ])),
    ...held(at, [['legalRepresentative', 'name', legalRepresentative]]),
    ...(subjectManager === undefined ? [] : ofPerson(`${at}.subjectManager`, subjectManager)),
    ...websites.flatMap(({ manager }, index) => ofPerson(`${at}.websites.${index}.manager`, manager)),
    ...steps.flatMap(({ change }, index) => (change === undefined ? [] : ofChange(`entered.steps.${index}.change`, change))),
  ];
};

const ofDocument = (at: string, { kind, fields }: DocumentEntry): PersonalPlace[] =>
  Object.entries(fields).flatMap(([name, { value }]) => {
    const personal = fieldKind(kind, name);
    return personal === null ? [] : held(at, [[`fields.${name}.value`, personal, value]]);
  });

const ofEvidence = (at: string, { material, field, entered, read }: Evidence, { materials }: FilingView): PersonalPlace[] => {
  const personal = field === undefined ? null : fieldKind(materials[material]?.kind ?? 'unknown', field);
  if (personal === null) return [];
  return held(at, [
    ['entered', personal, entered],
    ['read', personal, read],
  ]);
};

const ofFindings = (at: string, findings: readonly Finding[], view: FilingView): PersonalPlace[] =>
  findings.flatMap(({ evidence = [] }, index) =>
    evidence.flatMap((one, place) => ofEvidence(`${at}.${index}.evidence.${place}`, one, view)),
  );

const ofFacts = ({ account, registry }: FilingFactsView): PersonalPlace[] => [
  ...held('facts', [
    ['account.filedSubject', 'certificate-number', account.filedSubject ?? undefined],
    ['registry.subject.certificateNumber', 'certificate-number', registry.subject?.certificateNumber],
  ]),
  ...Object.entries(registry.domains).flatMap(([domain, owner]) =>
    held('facts.registry.domains', [[`${domain}.ownerCertificateNumber`, 'certificate-number', owner?.ownerCertificateNumber]]),
  ),
];

/** The name of a unit that files, which is public wherever it stands; null where a person files, or somebody in the filing is called the same. */
const publicName = ({ order, steps = [] }: EnteredFiling): string | null => {
  const { subject, legalRepresentative, subjectManager, websites } = order;
  const managers = [subjectManager, ...websites.map(({ manager }) => manager), ...steps.map(({ change }) => change?.manager)];
  const people = [legalRepresentative, ...managers.map((manager) => manager?.name)];
  return subject.nature === 'person' || people.includes(subject.name) ? null : subject.name;
};

const everyPlace = (view: FilingView): readonly PersonalPlace[] => [
  ...ofEntered(view.entered),
  ...view.materials.flatMap(({ fileName, documents }, index) => [
    ...held(`materials.${index}`, [['fileName', 'name', fileName]]),
    ...documents.flatMap((document, place) => ofDocument(`materials.${index}.documents.${place}`, document)),
  ]),
  ...(view.verdict === null
    ? []
    : [
        ...view.verdict.documents.flatMap((document, place) => ofDocument(`verdict.documents.${place}`, document)),
        ...ofFindings('verdict.findings', view.verdict.findings, view),
        ...(view.verdict.steps ?? []).flatMap(({ findings }, index) => ofFindings(`verdict.steps.${index}.findings`, findings, view)),
      ]),
  ...(view.facts === undefined ? [] : ofFacts(view.facts)),
];

/** Every personal value in a filing's answer, in the answer's order. Sentences that repeat one of them are not among these. */
export const personalPlaces = (view: FilingView): readonly PersonalPlace[] => {
  const name = publicName(view.entered);
  return everyPlace(view).filter(({ kind, value }) => kind !== 'name' || value !== name);
};
