import { contacts, enterpriseFiling } from '#samples/examples/example-parts';
import { COMPANY } from '#samples/facts/firm-forms';
import { drawFirm } from '#samples/facts/firms';
import { drawPerson } from '#samples/facts/people';
import { randomFrom, seedOf } from '#samples/random';
import { Filing } from '#shared/filing/filing';

const SEED = 7000;

const drawnBody = () => {
  const manager = drawPerson(randomFrom(seedOf(SEED, 'manager')), { province: 'CN-ZJ', validFrom: '2010-03-09', bornIn: 1979 });
  const firm = drawFirm(randomFrom(seedOf(SEED, 'firm')), { province: 'CN-ZJ', legalRepresentative: manager.name, form: COMPANY });
  const { version, access, order } = Filing.parse(
    enterpriseFiling(firm, contacts(manager, '0571-88880000', 'growth@example.com'), 'growth.com', '203.0.113.33', firm.creditCode),
  );
  return { version, access, order: { ...order, materials: [] } };
};

/** An invented enterprise's filing without pictures, as the body of a call. */
export const filingBody = drawnBody();
