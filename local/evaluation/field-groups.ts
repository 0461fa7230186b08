/** The groups that accuracy is told by, beside the fields themselves. */
export const FIELD_GROUPS = ['numbers', 'names', 'dates', 'addresses', 'text'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

const MEMBERS: Readonly<Record<Exclude<FieldGroup, 'text'>, readonly string[]>> = {
  numbers: ['number', 'creditCode', 'registrationNumber', 'organisationCode', 'mrz', 'certificateNumber'],
  names: [
    'name',
    'nameLatin',
    'surname',
    'givenNames',
    'legalRepresentative',
    'holder',
    'organiser',
    'unit',
    'authorised',
    'registrar',
    'sponsor',
  ],
  dates: ['birthDate', 'validFrom', 'validUntil', 'establishedOn', 'registeredOn', 'expiresOn', 'issuedOn', 'date'],
  addresses: ['address', 'region'],
};

/** The group of a field of the contract: numbers, names of persons and units, dates, addresses, and text for the rest. */
export const groupOf = (field: string): FieldGroup =>
  FIELD_GROUPS.find((group) => group !== 'text' && MEMBERS[group].includes(field)) ?? 'text';
