import type { FilingState } from '#shared/filing/life-cycle';

/** What is said first. */
export const INTRODUCTION = `核验 Heyan
网站备案预审：读取证件图片，与填写内容和各省规则核对，说明要改什么。
Pre-screens website filings: reads the papers, checks them against what was typed and the rules, says what to fix.
`;

/** States as a person reads them. */
export const STATE_WORDS: Readonly<Record<FilingState, string>> = {
  draft: '草稿 draft',
  checking: '核验中 being checked',
  'returned-to-applicant': '已退回修改 returned to the applicant',
  'first-review': '等待初审 waits for the first review',
  'awaiting-photo': '等待幕布照片 waits for the curtain photo',
  'photo-review': '等待照片复审 waits for the photo’s review',
  'awaiting-bureau-submission': '等待提交管局 waits to be sent to the bureau',
  sending: '正在提交管局 being sent to the bureau',
  'bureau-review': '管局审核中 with the bureau',
  approved: '已通过 approved',
  'returned-by-bureau': '被管局退回 returned by the bureau',
  lapsed: '已失效 lapsed',
  withdrawn: '已撤回 withdrawn',
  failed: '需要运维处理 needs an operator',
};

/** Where things are. */
export type Places = { readonly origin: string; readonly bureau: string; readonly outbox: string; readonly log: string };

/** Where things are and what to try; all commands work as they stand. `tokens`: role → token. `setting`: what a command needs before it, where the folder is not the usual one. */
export const nextSteps = (
  { origin, bureau, outbox, log }: Places,
  tokens: Readonly<Record<string, string>>,
  setting: `HEYAN_FOLDER=${string} ` | '',
): string => `
地址 Where
  审核工作台 Console         ${origin}/
  接口说明 API description   ${origin}/api/openapi.json
  登录服务 Log-in (OIDC)     ${origin}/issuer/.well-known/openid-configuration
  模拟管局 Simulated bureau  ${bureau}/simulator
  短信和邮件 Mail and SMS    ${outbox}
  日志 Log                   ${log}

登录令牌 Tokens (12 h; others: ${setting}npm run --silent token -- ROLE [SUBJECT])
${Object.entries(tokens)
  .map(([role, token]) => `  ${role}\n    ${token}`)
  .join('\n')}

试一试 Try
  待审队列 the queues
    TOKEN=$(${setting}npm run --silent token -- reviewer)
    curl -sw '\\n' -H "authorization: Bearer $TOKEN" ${origin}/api/queues
  领取一份初审并通过 claim a first review and approve it
    TASK=$(curl -s -H "authorization: Bearer $TOKEN" -X POST ${origin}/api/queues/first-review/claim-next); echo "$TASK"
    ID=$(echo "$TASK" | grep -o '"id":"[^"]*' | cut -c7-); VERSION=$(echo "$TASK" | grep -o '"version":[0-9]*' | cut -c11-)
    curl -sw '\\n' -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d "{\\"version\\":$VERSION,\\"outcome\\":\\"approve\\"}" ${origin}/api/tasks/$ID/decision
  申请人看自己的订单 an applicant's own orders
    curl -sw '\\n' -H "authorization: Bearer $(${setting}npm run --silent token -- applicant enterprise-problems)" ${origin}/api/filings

按 Ctrl-C 停止；再次启动时继续。Ctrl-C stops it; started again, it goes on.
`;
