import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Role } from '#shared/api/roles';
import type { AuthorisationRequest } from './authorisation-request';

type RoleCard = {
  readonly role: Role;
  readonly zh: string;
  readonly en: string;
  readonly does: { readonly zh: string; readonly en: string };
};

const card = (role: Role, [zh, en]: readonly [string, string], [doesZh, doesEn]: readonly [string, string]): RoleCard => ({
  ...{ role, zh, en },
  does: { zh: doesZh, en: doesEn },
});

const ROLES: readonly RoleCard[] = [
  card('reviewer', ['审核员', 'Reviewer'], ['初审、照片复审', 'First review and photo review']),
  card('operator', ['运营', 'Operator'], ['异常、管局结果、运行状况', 'Exceptions, bureau results, running of the system']),
  card('auditor', ['审计', 'Auditor'], ['只读，审计记录', 'Reads everything, changes nothing']),
  card('admin', ['管理员', 'Administrator'], ['全部队列', 'All queues']),
  card('applicant', ['申请人', 'Applicant'], ['通过接口提交备案', 'Sends filings through the API']),
];

const STYLE = `
:root { color-scheme: light dark; --ground: #f5f5f2; --surface: #fff; --line: #dddcd5; --edge: #83837b; --ink: #1c2025; --soft: #565b63; --accent: #14598f; --wash: #e7f0f8;
  font: 16px/1.5 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; color: var(--ink); background: var(--ground); }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --surface: #1c2024; --line: #353b42; --edge: #7c848d; --ink: #e8eaed; --soft: #a9b0b9; --accent: #82bbec; --wash: #1b2f41; } }
* { box-sizing: border-box; }
body { display: grid; place-items: center; min-height: 100vh; margin: 0; padding: 1rem; }
main { width: min(27rem, 100%); padding: 2rem; background: var(--surface); border: 1px solid var(--line); border-radius: 1rem; box-shadow: 0 8px 24px rgb(20 24 30 / 10%); }
svg { display: block; }
header { display: flex; gap: .75rem; align-items: center; margin-bottom: 1.5rem; }
h1 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
p { margin: 0; color: var(--soft); font-size: .8125rem; }
label { display: block; font-size: .875rem; font-weight: 600; }
input { width: 100%; font: inherit; color: inherit; background: none; padding: .5rem .75rem; margin: .25rem 0 .25rem; border: 1px solid var(--edge); border-radius: .375rem; }
fieldset { margin: 1.25rem 0 0; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: .375rem; font-size: .875rem; font-weight: 600; }
button { display: grid; grid-template-columns: 6rem 1fr; gap: 0 .75rem; align-items: center; width: 100%; font: inherit; text-align: left; padding: .5rem .75rem; margin: 0 0 .5rem;
  border: 1px solid var(--line); border-radius: .5rem; background: none; color: inherit; cursor: pointer; }
button:hover { border-color: var(--accent); background: var(--wash); }
button strong { grid-row: span 2; font-weight: 600; line-height: 1.35; }
button strong span { display: block; font-weight: 400; }
button span { font-size: .8125rem; color: var(--soft); line-height: 1.35; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

/** What a browser may load and do on the page: its own style, and its own form. */
export const LOGIN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The page on which whoever sits at this machine says who they are: an account's name and a role. The form goes to `action`. */
export const loginPage = (request: AuthorisationRequest, action: string) => html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>核验 Heyan</title><style>${raw(STYLE)}</style></head>
<body><main>
<header>
<svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#14598f"/><path d="M8 16.5l5.2 5.2L24 10.8" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>
<div><h1>登录核验 <span lang="en">· Heyan</span></h1><p>仅限本机：选择角色即可，无需密码。<br><span lang="en">On this machine only: choose a role, there is no password.</span></p></div>
</header>
<form method="post" action="${action}">
${Object.entries(request).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="subject">账号 <span lang="en">· Account</span></label>
<input id="subject" name="subject" maxlength="100" pattern="[A-Za-z0-9._@\\-]+" autocomplete="username" aria-describedby="empty" autofocus>
<p id="empty">留空则与角色同名。<span lang="en">Empty: named after the role.</span></p>
<fieldset><legend>角色 <span lang="en">· Role</span></legend>
${ROLES.map(({ role, zh, en, does }) => html`<button name="role" value="${role}"><strong>${zh}<span lang="en">${en}</span></strong><span>${does.zh}</span><span lang="en">${does.en}</span></button>`)}
</fieldset>
</form>
</main></body>
</html>`;
