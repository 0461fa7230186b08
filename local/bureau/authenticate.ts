import { passwordHash } from '#functions/adapters/bureau/cipher';
import { beijingMs, beijingTime } from './beijing-time';
import type { BureauCall } from './call';
import type { BureauState } from './state';

const UPLOADS: readonly string[] = ['isp_upload'];
const DOWNLOADS: readonly string[] = ['isp_download', 'isp_downloadack'];

const inWindow = ({ script }: BureauState, { method, nowMs }: BureauCall): number | null => {
  const concerns = (code: number): boolean => (code === 901 ? UPLOADS.includes(method) : code === 902 ? DOWNLOADS.includes(method) : true);
  const open = script.windows.find(({ code, from, until }) => concerns(code) && beijingMs(from) <= nowMs && nowMs < beijingMs(until));
  return open?.code ?? null;
};

const outsideHours = ({ configuration: { hours } }: BureauState, nowMs: number): boolean => {
  const minute = beijingTime(nowMs).slice(11, 16);
  return hours !== null && (minute < hours.from || minute >= hours.until);
};

/** The code with which a call is turned away before it is looked at, or null. The order in which real bureaus look is not known. */
export const turnedAway = (state: BureauState, call: BureauCall): number | null => {
  const { configuration } = state;
  const { ispId = '', userName, randVal = '', pwdHash, hashAlgorithm } = call.parameters;
  if (configuration.otherProviders.includes(ispId)) return 13;
  if (ispId !== configuration.ispId) return 12;
  if (configuration.clients !== null && !configuration.clients.includes(call.from)) return 12;
  if (userName !== configuration.userName) return 4;
  if (!/^[0-9A-Za-z]{20,}$/.test(randVal)) return 16;
  if (hashAlgorithm !== '0') return 10;
  if (pwdHash !== passwordHash(configuration.password, randVal)) return 5;
  if (!configuration.permission) return 19;
  return outsideHours(state, call.nowMs) ? 20 : inWindow(state, call);
};
