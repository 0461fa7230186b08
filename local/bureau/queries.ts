import { createHash } from 'node:crypto';
import { beijingDay } from './beijing-time';
import { type Answered, type BureauCall, refused, type Status } from './call';
import { subjectWithCertificate, websiteOfDomain } from './registry';
import type { BureauState } from './state';

const DOMAIN = 0;

const entry = (state: BureauState, queryType: number, query: string): Omit<Status, 'queryType' | 'query'> => {
  const placed = queryType === DOMAIN ? websiteOfDomain(state, query) : undefined;
  const subject = queryType === DOMAIN ? placed?.record.subject : subjectWithCertificate(state, queryType, query)?.subject;
  return {
    filed: subject !== undefined,
    websiteName: placed?.website.name ?? null,
    subjectNumber: subject?.filingNumber ?? null,
    websiteNumber: placed?.website.filingNumber ?? null,
  };
};

/** isp_querybeianstatus: whether a domain or a certificate is filed, and under which numbers. */
export const queryStatus = (state: BureauState, { parameters }: BureauCall): Answered => {
  const { queryConditionType = '', queryCondition = '' } = parameters;
  const queryType = Number(queryConditionType);
  const asked = queryConditionType !== '' && Number.isInteger(queryType) && queryType >= 0 && queryType <= 11;
  if (!asked || queryCondition.length < 4) return refused(state, 999, '查询条件错误');
  return { state, code: 0, status: { queryType, query: queryCondition, ...entry(state, queryType, queryCondition) } };
};

/** isp_verifybamm: whether a filing password is right; after so many wrong ones for one number on one day, none is looked at. */
export const verifyPassword = (state: BureauState, { parameters: { baxh = '', bamm = '' }, nowMs }: BureauCall): Answered => {
  const { passwordTries, switches } = state.configuration;
  const key = `${beijingDay(nowMs)} ${baxh}`;
  const tries = state.tries[key] ?? 0;
  if (tries >= passwordTries) return refused(state, 22, `每天最多${passwordTries}次`);
  const password = state.passwords[baxh];
  const expected = switches.passwordForm === 'md5' && password !== undefined ? createHash('md5').update(password).digest('hex') : password;
  const right = expected !== undefined && expected === bamm;
  return { state: right ? state : { ...state, tries: { ...state.tries, [key]: tries + 1 } }, code: 0, right };
};
