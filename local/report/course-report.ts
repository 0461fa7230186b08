import { changedFields } from '#local/changed-fields';
import { printable } from '#local/printable';
import { proposalsOf } from '#local/verification-proposals';
import { weekdayOf } from '#local/weekday';
import type { Filing } from '#shared/filing/filing';
import type { SheetProposal } from '#shared/filing/verification-sheet-proposals';
import {
  actionLabel,
  changeLabel,
  DEADLINE_STAGES,
  promotionLabel,
  stepLabel,
  stepStanding,
  trafficLabel,
} from '#shared/messages/labels-process';
import { answerLabel } from '#shared/messages/labels-sheet';
import type { Sentence, Verdict } from '#shared/verdict/verdict';
import { columns, type Paint, padded } from './style';

const inBoth = ({ zh, en }: Sentence): string => `${zh} ${en}`;

const STANDING_MOODS = { allowed: 'good', 'to-review': 'doubt', refused: 'bad' } as const;

/** By when each stage that has begun is due, one line each. */
export const deadlineLines = ({ deadlines = {} }: Verdict): string[] => {
  const width = Math.max(...DEADLINE_STAGES.map(({ label }) => columns(inBoth(label))));
  return DEADLINE_STAGES.flatMap(({ stage, label, rule }) => {
    const due = deadlines[stage];
    return due === undefined ? [] : [`    ${padded(inBoth(label), width)}  ${due} ${inBoth(weekdayOf(due))}  ${rule}`];
  });
};

/** Whether there are free server days, in a line. */
export const promotionLines = ({ promotion }: Verdict): string[] =>
  promotion === undefined
    ? []
    : [`    ${inBoth(promotionLabel(promotion))}${promotion.reason === undefined ? '' : `  ${printable(promotion.reason)}`}`];

/** Names whose traffic is blocked, one line each, then how many are let through. */
export const trafficLines = ({ traffic = {} }: Verdict, filing: Filing, paint: Paint): string[] => {
  const names = Object.keys(traffic);
  const blocked = names.filter((name) => traffic[name] === 'block');
  const passing = names.length - blocked.length;
  return [
    ...blocked.map((name) => {
      const target = printable(filing.traffic?.[name]?.resolvesTo ?? '');
      return `    ${paint('bad', inBoth(trafficLabel('block')))}  ${printable(name)} → ${target}`;
    }),
    ...(passing === 0 ? [] : [`    ${paint('good', inBoth(trafficLabel('allow')))}  ${passing}`]),
  ];
};

/** Each life-cycle step: what it does to what, whether it can be done, what it changes, and the rules that found something. */
export const stepLines = ({ steps = [] }: Verdict, filing: Filing, paint: Paint): string[] =>
  steps.flatMap((step, place) => {
    const standing = stepStanding(step);
    const found = step.findings.map(({ rule, code }) => printable(`${rule} ${code}`)).join(' · ');
    const changes = changedFields(filing.steps?.[place]?.change ?? {});
    return [
      `    ${place + 1} ${inBoth(actionLabel(step.action))}  ${printable(step.target)}  ${paint(STANDING_MOODS[standing], inBoth(stepLabel(standing)))}${found === '' ? '' : paint('quiet', `  ${found}`)}`,
      ...changes.map(({ field, to }) => `      ${paint('quiet', `${inBoth(changeLabel(field))} →`)} ${printable(to)}`),
    ];
  });

const isAnswered = (answer: SheetProposal['answer']) => (proposal: SheetProposal) =>
  proposal.item.answer === 'yes-no' && proposal.item.mayBeNo !== true && proposal.answer === answer;

/** How the questions of the verification sheet would be answered: how many yes, then each no and each that is open, with the findings behind it. */
export const sheetLines = (filing: Filing, verdict: Verdict, paint: Paint): string[] => {
  const proposals = proposalsOf(filing, verdict);
  if (proposals.length === 0) return [];
  const line = (answer: 'no' | null) => (proposal: SheetProposal) =>
    `    ${paint(answer === 'no' ? 'bad' : 'doubt', inBoth(answerLabel(answer)))}  ${inBoth(proposal.item)}${proposal.because.length === 0 ? '' : paint('quiet', `  ${proposal.because.join(', ')}`)}`;
  return [
    `    ${paint('good', inBoth(answerLabel('yes')))}  ${proposals.filter(isAnswered('yes')).length}`,
    ...proposals.filter(isAnswered('no')).map(line('no')),
    ...proposals.filter(isAnswered(null)).map(line(null)),
  ];
};
