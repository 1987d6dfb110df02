import type { FastifyInstance, FastifyReply } from 'fastify';
import { sessionIdOf } from '../identity/requests';
import type { UserIdentity } from '../records/user-identity';
import type { LightningContext } from './context';
import { escapeHtml, localPath } from './html';
import { personaOf } from './personas';

const HOME = '/lightning/page/home';

/** The sign-in page at `/`, frontdoor.jsp and logout.jsp at their addresses on the platform. */
export function signInRoutes(app: FastifyInstance, org: LightningContext): void {
  app.get<{ Querystring: { startURL?: string } }>('/', async (request, reply) => {
    const startUrl = localPath(request.query.startURL, HOME);
    if (org.sessions.find(sessionIdOf(request))) return reply.redirect(startUrl);
    return sendPage(reply, signInPage(org, startUrl));
  });

  app.post<{ Body: { un?: string; startURL?: string } }>('/', async (request, reply) => {
    const startUrl = localPath(request.body?.startURL, HOME);
    const user = org.records.user(request.body?.un ?? '');
    if (!user)
      return sendPage(
        reply.status(400),
        signInPage(org, startUrl, 'There is no such user. Choose one below.')
      );
    return signIn(reply, org.sessions.create(user)).redirect(startUrl, 303);
  });

  const frontdoor = async (sid: string | undefined, returnUrl: string | undefined, reply: FastifyReply) => {
    const startUrl = localPath(returnUrl, HOME);
    if (!sid || !org.sessions.find(sid)) return reply.redirect(`/?startURL=${encodeURIComponent(startUrl)}`);
    return signIn(reply, sid).redirect(startUrl);
  };
  type Door = { sid?: string; retURL?: string; startURL?: string };
  app.get<{ Querystring: Door }>('/secur/frontdoor.jsp', (request, reply) =>
    frontdoor(request.query.sid, request.query.retURL ?? request.query.startURL, reply)
  );
  app.post<{ Body: Door }>('/secur/frontdoor.jsp', (request, reply) =>
    frontdoor(request.body?.sid, request.body?.retURL ?? request.body?.startURL, reply)
  );

  app.get<{ Querystring: { startURL?: string } }>('/secur/logout.jsp', async (request, reply) => {
    const sid = sessionIdOf(request);
    if (sid) org.sessions.revoke(sid);
    const startUrl = localPath(request.query.startURL, '');
    const query = startUrl ? `?startURL=${encodeURIComponent(startUrl)}` : '';
    return reply
      .header('set-cookie', 'sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
      .redirect(`/${query}`);
  });
}

function signIn(reply: FastifyReply, sid: string): FastifyReply {
  return reply.header('set-cookie', `sid=${encodeURIComponent(sid)}; Path=/; HttpOnly; SameSite=Lax`);
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}

function signInPage(org: LightningContext, startUrl: string, problem = ''): string {
  const users = org.records
    .users()
    .map((user) => userButton(org, user))
    .join('\n');
  const name = escapeHtml(org.project.name);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in | ${name}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Sign in to ${name}</h1>
<p>A local org: choose who you are. There are no passwords.</p>
${problem ? `<p class="problem" role="alert">${escapeHtml(problem)}</p>` : ''}
<form method="post" action="/">
<input type="hidden" name="startURL" value="${escapeHtml(startUrl)}">
<ul>
${users}
</ul>
</form>
</main>
</body>
</html>`;
}

function userButton(org: LightningContext, user: UserIdentity): string {
  const persona = personaOf(org.project, user.username);
  const initials = user.name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  return `<li><button name="un" value="${escapeHtml(user.username)}">
<span class="initials" aria-hidden="true">${escapeHtml(initials)}</span>
<span class="who"><strong>${escapeHtml(user.name)}</strong><span>${escapeHtml(user.username)}</span></span>
${persona ? `<span class="persona">${escapeHtml(persona)}</span>` : ''}</button></li>`;
}

const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; color: #181818;
  font: 16px/1.5 system-ui, sans-serif; background: linear-gradient(160deg, #eaf5fe, #f3f3f3 60%); }
main { width: min(28rem, 100%); padding: 2rem; background: #fff; border-radius: 1rem; box-shadow: 0 2px 12px #0002; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
p { margin: .5rem 0 1.25rem; color: #5c5c5c; }
.problem { color: #ba0517; font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
button { width: 100%; display: flex; align-items: center; gap: .75rem; padding: .625rem .75rem; font: inherit; text-align: left;
  color: inherit; background: #fff; border: 1px solid #c9c9c9; border-radius: .5rem; cursor: pointer; }
button:hover { background: #f3f8fe; border-color: #0176d3; }
button:focus-visible { outline: 3px solid #0176d3; outline-offset: 2px; }
.initials { flex: none; width: 2.25rem; height: 2.25rem; display: grid; place-items: center; border-radius: 50%;
  color: #fff; background: #0b5cab; font-size: .875rem; text-transform: uppercase; }
.who { flex: 1; min-width: 0; display: flex; flex-direction: column; overflow-wrap: anywhere; line-height: 1.3; }
.who span { color: #5c5c5c; font-size: .875rem; }
.persona { flex: none; padding: .125rem .5rem; border-radius: 1rem; background: #eaf5fe; color: #0b5cab; font-size: .8125rem; }
`;
