import type { Role } from '#shared/api/roles';

/** Who works for the access provider, as `shared/api/roles` has it; that file brings the schemas with it and stays out of the bundle. */
export const STAFF_ROLES: readonly Role[] = ['reviewer', 'operator', 'auditor', 'admin'];

/** Who runs the system. */
export const OPERATOR_ROLES: readonly Role[] = ['operator', 'admin'];

/** Who watches over the work: they see what operators see. */
export const WATCHER_ROLES: readonly Role[] = ['operator', 'auditor', 'admin'];

/** Who looks at filings: the staff at all of them, an applicant at their own. */
export const FILING_ROLES: readonly Role[] = ['applicant', ...STAFF_ROLES];
