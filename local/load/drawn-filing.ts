import { enterpriseSheet } from '#samples/examples/example-forms';
import { contacts, enterpriseFiling } from '#samples/examples/example-parts';
import { COMPANY } from '#samples/facts/firm-forms';
import { drawFirm } from '#samples/facts/firms';
import { drawPerson } from '#samples/facts/people';
import { licenceSubject } from '#samples/papers/business-licence';
import type { Subject } from '#samples/papers/paper';
import { cardSubject } from '#samples/papers/resident-id';
import { randomFrom, seedOf } from '#samples/random';
import type { Recipe } from '#samples/set/recipes';
import { shoot } from '#samples/set/shoot';
import { encoded } from '#samples/set/write-picture';
import type { MaterialKind } from '#shared/filing/codes';
import { Filing, type MaterialOwner } from '#shared/filing/filing';

/** A picture of a drawn filing: what it is announced as, and its bytes (JPEG). */
export type DrawnMaterial = { readonly kind: MaterialKind; readonly of?: MaterialOwner; readonly fileName: string; readonly bytes: Buffer };

/** A filing as an applicant sends it, with its six pictures. */
export type DrawnFiling = { readonly body: unknown; readonly materials: readonly DrawnMaterial[] };

/** Pictures of one filing. */
export const PICTURES = 6;

type Shot = { readonly kind: MaterialKind; readonly of?: MaterialOwner; readonly subject: Subject; readonly recipe: Omit<Recipe, 'level'> };

/** What people send: scans and photographs, one of them on its side. */
const onDesk = { scene: 'wood', perspective: 0.3, effects: { noise: 0.1 } } as const;
const onCloth = { scene: 'cloth', perspective: 0.3, effects: { noise: 0.1 } } as const;
const turned = { ...onCloth, rotate: 90 } as const;
const scanned = { scene: 'scan', effects: { noise: 0.1 } } as const;

/**
 * Draws an enterprise's first filing: licence, both sides of the subject manager's card and of the website manager's, and the verification sheet. People, firm and pictures are
 * invented from the seed; the same seed gives the same filing.
 */
export const drawFiling = async (seed: number): Promise<DrawnFiling> => {
  const [manager, webmaster] = (['manager', 'webmaster'] as const).map((part) =>
    drawPerson(randomFrom(seedOf(seed, part)), { province: 'CN-ZJ', validFrom: '2010-03-09', bornIn: 1979 }),
  );
  if (manager === undefined || webmaster === undefined) throw new Error('nobody was drawn');
  const firm = drawFirm(randomFrom(seedOf(seed, 'firm')), {
    ...{ province: 'CN-ZJ', legalRepresentative: manager.name, issued: [2016, 2017], form: COMPANY },
  });
  const domain = `load-${seed}.com`;
  const phone = '0571-88880000';
  const filing = Filing.parse(
    enterpriseFiling(firm, contacts(manager, phone, 'manager@example.com'), domain, '203.0.113.33', firm.creditCode),
  );
  const [website] = filing.order.websites;
  if (website === undefined) throw new Error('a filing without a website');
  const ofWebsite: MaterialOwner = { website: 0 };
  const shots: readonly Shot[] = [
    { kind: 'business-licence', of: 'subject', subject: licenceSubject('licence-portrait', firm, seed), recipe: onDesk },
    { kind: 'resident-id-front', of: 'subject-manager', subject: cardSubject('resident-id-front', manager, seed), recipe: turned },
    { kind: 'resident-id-back', of: 'subject-manager', subject: cardSubject('resident-id-back', manager, seed), recipe: onCloth },
    { kind: 'resident-id-front', of: ofWebsite, subject: cardSubject('resident-id-front', webmaster, seed + 1), recipe: onDesk },
    { kind: 'resident-id-back', of: ofWebsite, subject: cardSubject('resident-id-back', webmaster, seed + 1), recipe: onDesk },
    { kind: 'verification-sheet', subject: enterpriseSheet(firm, webmaster, domain), recipe: scanned },
  ];
  const materials: DrawnMaterial[] = [];
  for (const [index, { subject, recipe, ...announced }] of shots.entries()) {
    const whole: Recipe = { level: 'normal', ...recipe };
    const bytes = await encoded(await shoot(subject, whole, seedOf(seed, `picture-${index}`)), whole, 'jpg');
    materials.push({ ...announced, fileName: `${index}-${announced.kind}.jpg`, bytes });
  }
  const websites = [{ ...website, manager: contacts(webmaster, phone, 'webmaster@example.com') }];
  const { version, access, order } = filing;
  return { body: { version, access, order: { ...order, websites, materials: [] } }, materials };
};
