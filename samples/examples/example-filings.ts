import { COMPANY } from '#samples/facts/firm-forms';
import { drawFirm } from '#samples/facts/firms';
import { drawPerson } from '#samples/facts/people';
import { licenceSubject } from '#samples/papers/business-licence';
import { cardSubject } from '#samples/papers/resident-id';
import { randomFrom, seedOf } from '#samples/random';
import type { Recipe } from '#samples/set/recipes';
import { commitmentLetter, enterpriseSheet } from './example-forms';
import { contacts, type Example, enterpriseFiling, oneDigitOff, SUBMITTED, serverAt, unfiled } from './example-parts';

const recipe = (parts: Omit<Recipe, 'level'>): Recipe => ({ level: 'normal', ...parts });

const personExample = (): Example => {
  const seed = 201841;
  const person = drawPerson(randomFrom(seedOf(seed, 'person')), { province: 'CN-GD', validFrom: '2012-05-18', bornIn: 1986 });
  const domain = 'yangli-shouji.cn';
  const manager = contacts(person, '0755-88880000', 'shouji@example.com');
  return {
    name: 'person-passes',
    about: 'a person in Guangdong, first filing over the mini-program, everything in order',
    seed,
    filing: {
      version: 1,
      account: { id: 'account-person-passes', filedSubject: null, openOrders: 0, firstFilingWithPrepaidServer: true },
      access: serverAt('203.0.113.18'),
      registry: unfiled(domain),
      order: {
        channel: 'mini-program',
        action: 'add',
        province: 'CN-GD',
        submittedAt: SUBMITTED,
        subject: {
          nature: 'person',
          name: person.name,
          identity: 'mainland-resident',
          certificate: manager.certificate,
          addressProvince: 'CN-GD',
          address: person.address,
        },
        websites: [{ name: '编程学习随笔', domains: [domain], manager, content: ['工作经验分享'] }],
        materials: [
          { kind: 'resident-id', file: 'id-both-sides.jpg', of: 'subject' },
          { kind: 'commitment-letter', file: 'commitment-letter.jpg' },
        ],
      },
    },
    materials: [
      {
        file: 'id-both-sides.jpg',
        subject: cardSubject('resident-id', person, seed),
        recipe: recipe({ scene: 'scan', skew: 0.2, effects: { noise: 0 } }),
      },
      {
        file: 'commitment-letter.jpg',
        subject: commitmentLetter({ organiser: person.name, domain, signed: person.name }, seed),
        recipe: recipe({ scene: 'scan', effects: { noise: 0 } }),
      },
    ],
  };
};

const enterprisePassesExample = (): Example => {
  const seed = 201802;
  const person = drawPerson(randomFrom(seedOf(seed, 'person')), { province: 'CN-ZJ', validFrom: '2010-03-09', bornIn: 1979 });
  const firm = drawFirm(randomFrom(seedOf(seed, 'firm')), {
    province: 'CN-ZJ',
    legalRepresentative: person.name,
    issued: [2016, 2017],
    form: COMPANY,
  });
  return {
    name: 'enterprise-passes',
    about: 'an enterprise in Zhejiang, first filing, everything in order; one picture lies on its side',
    seed,
    filing: enterpriseFiling(
      firm,
      contacts(person, '0571-88880000', 'zhejiang@example.com'),
      'yangli-menhu.com',
      '203.0.113.33',
      firm.creditCode,
    ),
    materials: [
      {
        file: 'business-licence.jpg',
        subject: licenceSubject('licence-portrait', firm, seed),
        recipe: recipe({ scene: 'wood', perspective: 0.1, effects: { noise: 0 } }),
      },
      {
        file: 'manager-id-front.jpg',
        subject: cardSubject('resident-id-front', person, seed),
        recipe: recipe({ scene: 'cloth', perspective: 0.3, rotate: 90, effects: { noise: 0 } }),
      },
      {
        file: 'manager-id-back.jpg',
        subject: cardSubject('resident-id-back', person, seed),
        recipe: recipe({ scene: 'cloth', perspective: 0.3, effects: { noise: 0 } }),
      },
      {
        file: 'verification-sheet.jpg',
        subject: enterpriseSheet(firm, person, 'yangli-menhu.com'),
        recipe: recipe({ scene: 'scan', effects: { noise: 0 } }),
      },
    ],
  };
};

const enterpriseProblemsExample = (): Example => {
  const seed = 201853;
  const person = drawPerson(randomFrom(seedOf(seed, 'person')), { province: 'CN-JS', validFrom: '2008-06-11', bornIn: 1985 });
  const firm = drawFirm(randomFrom(seedOf(seed, 'firm')), {
    province: 'CN-JS',
    legalRepresentative: person.name,
    issued: [2016, 2017],
    form: COMPANY,
  });
  return {
    name: 'enterprise-problems',
    // The code is typed, not printed, wrong. No single wrong digit leaves its check character right, so the entry fails by itself, too.
    about:
      "an enterprise in Jiangsu: the manager's card expired, one digit of the typed credit code differs from the licence, no domain certificate",
    seed,
    filing: enterpriseFiling(
      firm,
      contacts(person, '025-88880000', 'jiangsu@example.com'),
      'yangli-shangmao.com',
      '203.0.113.51',
      oneDigitOff(firm.creditCode),
    ),
    materials: [
      {
        file: 'business-licence.jpg',
        subject: licenceSubject('licence-portrait', firm, seed),
        recipe: recipe({ scene: 'scan', skew: 0.3, effects: { noise: 0 } }),
      },
      {
        file: 'manager-id-front.jpg',
        subject: cardSubject('resident-id-front', person, seed),
        recipe: recipe({ scene: 'wood', perspective: 0.4, effects: { shadow: 0.3, noise: 0 } }),
      },
      {
        file: 'manager-id-back.jpg',
        subject: cardSubject('resident-id-back', person, seed),
        recipe: recipe({ scene: 'wood', perspective: 0.3, effects: { noise: 0 } }),
      },
      {
        file: 'verification-sheet.jpg',
        subject: enterpriseSheet(firm, person, 'yangli-shangmao.com'),
        recipe: recipe({ scene: 'scan', effects: { noise: 0 } }),
      },
    ],
  };
};

/** The filings of `examples/`, in the order of their names in the contract. */
export const exampleFilings = (): Example[] => [personExample(), enterprisePassesExample(), enterpriseProblemsExample()];
