import { businessLicence } from './business-licence';
import type { DocumentKind } from './document-kind';
import { residentIdBack } from './resident-id-back';
import { residentIdFront } from './resident-id-front';

/** Every kind of document that the reader recognises. A kind that is not here goes to a person. */
export const documentKinds: readonly DocumentKind[] = [residentIdFront, residentIdBack, businessLicence];
