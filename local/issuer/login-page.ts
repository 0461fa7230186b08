import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Role } from '#shared/api/roles';
import type { AuthorisationRequest } from './authorisation-request';

const ROLES: readonly { readonly role: Role; readonly zh: string; readonly en: string }[] = [
  { role: 'applicant', zh: '申请人', en: 'applicant' },
  { role: 'reviewer', zh: '审核员', en: 'reviewer' },
  { role: 'operator', zh: '运营', en: 'operator' },
  { role: 'auditor', zh: '审计', en: 'auditor' },
  { role: 'admin', zh: '管理员', en: 'administrator' },
];

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, "Noto Sans SC", sans-serif; }
body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
main { width: min(24rem, calc(100vw - 2rem)); }
h1 { font-size: 1.25rem; margin: 0; }
p { margin: .25rem 0 1.5rem; opacity: .75; font-size: .875rem; }
label { display: block; font-size: .875rem; }
input { box-sizing: border-box; width: 100%; font: inherit; padding: .5rem .75rem; margin: .25rem 0 1rem; border: 1px solid #767676; border-radius: .375rem; }
button { display: flex; justify-content: space-between; width: 100%; font: inherit; text-align: left; padding: .625rem .75rem; margin: 0 0 .5rem;
  border: 1px solid #767676; border-radius: .375rem; background: transparent; color: inherit; cursor: pointer; }
button:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
:focus-visible { outline: 3px solid #2f6fed; outline-offset: 2px; }
span { opacity: .7; }
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
<h1>登录核验 · Log in to Heyan</h1>
<p>仅限本机：选择角色即可，无需密码。<br>On this machine only: choose a role, there is no password.</p>
<form method="post" action="${action}">
${Object.entries(request).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="subject">账号（留空则与角色同名） · Account (empty: named after the role)</label>
<input id="subject" name="subject" maxlength="100" pattern="[A-Za-z0-9._@\\-]+" autocomplete="username">
${ROLES.map(({ role, zh, en }) => html`<button name="role" value="${role}">${zh} <span lang="en">${en}</span></button>`)}
</form>
</main></body>
</html>`;
