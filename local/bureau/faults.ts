import type { MethodName } from '#functions/adapters/bureau/methods';
import { nextRandom } from './random';
import type { Fault, FaultName } from './script';
import type { BureauState } from './state';

const ONLY: Readonly<Partial<Record<FaultName, MethodName>>> = {
  'lose-file': 'isp_upload',
  'forget-files': 'isp_upload',
  'wrong-digest': 'isp_download',
  'cut-base64': 'isp_download',
  'bad-zip': 'isp_download',
  'two-entries': 'isp_download',
  'wrong-key': 'isp_download',
  'not-gbk': 'isp_download',
  'deliver-again': 'isp_download',
  'newest-first': 'isp_download',
  'unknown-result': 'isp_download',
  contradiction: 'isp_download',
  'unknown-block': 'isp_download',
};

const concerns = ({ fault, method }: Fault, called: MethodName): boolean => called === (method ?? ONLY[fault] ?? called);

/** The fault that this call meets, the first of the script's; and the state in which calls, times and chance are counted on. */
export const nextFault = (before: BureauState, method: MethodName): { readonly state: BureauState; readonly fault: Fault | null } => {
  let { random } = before;
  const calls = before.script.faults.map((fault, index) => (before.faultCalls[index] ?? 0) + (concerns(fault, method) ? 1 : 0));
  const happens = before.script.faults.map((fault, index) => {
    if (!concerns(fault, method) || (before.faultTimes[index] ?? 0) >= fault.times) return false;
    if (fault.probability === undefined) return (calls[index] ?? 0) >= (fault.call ?? 1);
    const drawn = nextRandom(random);
    random = drawn.state;
    return drawn.value < fault.probability;
  });
  const met = happens.indexOf(true);
  const times = before.script.faults.map((_, index) => (before.faultTimes[index] ?? 0) + (index === met ? 1 : 0));
  return { state: { ...before, random, faultCalls: calls, faultTimes: times }, fault: before.script.faults[met] ?? null };
};
