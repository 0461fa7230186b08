/** Certificates that show what a unit is (单位证件), in the order in which a filing's form offers them. */
export const UNIT_CERTIFICATES = [
  'business-licence',
  'organisation-code-certificate',
  'public-institution-certificate',
  'social-organisation-certificate',
  'private-non-enterprise-certificate',
  'foundation-certificate',
  'law-firm-licence',
  'credit-code-certificate',
] as const;
