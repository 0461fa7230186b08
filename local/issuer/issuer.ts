import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { Role } from '#shared/api/roles';
import { AuthorisationRequest, CLIENT_ID, isAtHome, TokenRequest } from './authorisation-request';
import { createCodes } from './codes';
import { issueToken, TOKEN_SECONDS } from './issue-token';
import { ISSUER_ALGORITHM, type IssuerKey } from './issuer-key';
import { LOGIN_POLICY, loginPage } from './login-page';

/** Where the issuer stands below the system's origin. */
export const ISSUER_PATH = '/issuer';

/** The issuer's own address, by which it is also named in its tokens. */
export type IssuerSettings = { readonly issuer: string; readonly key: IssuerKey; readonly now: () => number };

const Choice = z.object({
  role: Role,
  subject: z
    .string()
    .regex(/^[\w.@-]{0,100}$/)
    .default(''),
});

const refused = (context: Context, error: string): Response => context.json({ error }, 400, { 'cache-control': 'no-store' });

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/end-session`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: [ISSUER_ALGORITHM],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
  scopes_supported: ['openid'],
  claims_supported: ['sub', 'roles'],
  authorization_response_iss_parameter_supported: true,
});

/**
 * An OpenID issuer for one machine: the code flow with PKCE, where the log-in is a choice of role. It answers only under its own host name, so that no page
 * elsewhere can borrow it by pointing a name at this machine, and gives codes to its own origin only.
 */
export const createIssuer = ({ issuer, key, now }: IssuerSettings): Hono => {
  const app = new Hono().basePath(ISSUER_PATH);
  const codes = createCodes(now);
  const { host, port } = new URL(issuer);
  const hosts = new Set([host, `localhost:${port}`, `127.0.0.1:${port}`]);

  app.use(async (context, next) => {
    const asked = context.req.header('host') ?? new URL(context.req.url).host;
    if (!hosts.has(asked)) return context.json({ error: 'invalid_host' }, 421);
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });

  app.get('/.well-known/openid-configuration', (context) => context.json(metadata(issuer)));
  app.get('/jwks', (context) => context.json({ keys: [key.published] }));

  app.get('/authorize', async (context) => {
    const request = AuthorisationRequest.safeParse(context.req.query());
    if (!request.success || !isAtHome(request.data.redirect_uri, issuer)) return refused(context, 'invalid_request');
    context.header('content-security-policy', LOGIN_POLICY);
    context.header('cache-control', 'no-store');
    return context.html(loginPage(request.data, `${ISSUER_PATH}/authorize`));
  });

  app.post('/authorize', async (context) => {
    const form = await context.req.parseBody();
    const [request, choice] = [AuthorisationRequest.safeParse(form), Choice.safeParse(form)];
    if (!request.success || !choice.success || !isAtHome(request.data.redirect_uri, issuer)) return refused(context, 'invalid_request');
    const { role, subject } = choice.data;
    const { redirect_uri, state, nonce } = request.data;
    const login = { subject: subject === '' ? role : subject, roles: [role], ...(nonce === undefined ? {} : { nonce }) };
    const target = new URL(redirect_uri);
    target.searchParams.set('code', codes.give(login, request.data));
    target.searchParams.set('iss', issuer);
    if (state !== undefined) target.searchParams.set('state', state);
    context.header('cache-control', 'no-store');
    return context.redirect(target.href, 303);
  });

  app.post('/token', async (context) => {
    const request = TokenRequest.safeParse(await context.req.parseBody());
    if (!request.success) return refused(context, 'invalid_request');
    const login = codes.take(request.data);
    if (login === null) return refused(context, 'invalid_grant');
    const { subject, roles, nonce } = login;
    const content = { issuer, subject, roles, issuedAt: Math.floor(now() / 1000) };
    const claims = { azp: CLIENT_ID, ...(nonce === undefined ? {} : { nonce }) };
    const [access, id] = await Promise.all([issueToken(key, content), issueToken(key, { ...content, claims })]);
    context.header('cache-control', 'no-store');
    return context.json({ access_token: access, id_token: id, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: 'openid' });
  });

  app.get('/end-session', (context) => {
    const back = z.url().safeParse(context.req.query('post_logout_redirect_uri'));
    return context.redirect(back.success && isAtHome(back.data, issuer) ? back.data : new URL('/', issuer).href, 303);
  });

  return app;
};
