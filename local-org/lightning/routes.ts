import type { FastifyInstance } from 'fastify';
import { NotEmulated } from '../errors';
import { requireUser, sessionIdOf } from '../identity/requests';
import { apexRoutes } from './apex-routes';
import { assetRoutes } from './assets';
import type { AppSources } from './bundler/app-modules';
import { Bundler } from './bundler/bundler';
import type { LightningContext } from './context';
import { csrfToken, requireCsrfToken } from './csrf';
import { leadConversionRoutes } from './lead-conversion';
import { RecentlyViewed } from './lists/recently-viewed';
import { pageConfig, pageStream } from './page';
import { appNamed, appsOf } from './pages/apps';
import { notificationRoutes } from './notifications';
import { homePage, tabPage } from './pages/tab-pages';
import { recordPickerRoutes } from './record-picker';
import { recordPage } from './pages/record-pages';
import { resourceRoutes } from './static-resources';
import { signInRoutes } from './sign-in';
import { objectOfRecord } from './ui-api/call';
import { uiErrorAnswer } from './ui-api/save-errors';
import { uiApiRoutes } from './ui-api/routes';

const HOME = '/lightning/page/home';

/**
 * Serves the Lightning side of an org: signing in, the pages at their addresses on the platform, UI API, and Apex for
 * components. Begins to build the components at once, in a process of its own that ends with the server.
 */
export function registerLightning(app: FastifyInstance, org: LightningContext): void {
  const bundler = new Bundler(sourcesOf(org));
  app.addHook('onClose', async () => bundler.close());
  void bundler.current().catch((error) => process.stderr.write(`lightning: ${error.message}\n`));
  void app.register(async (scope) => {
    acceptForms(scope);
    scope.addHook('onRequest', async (request) => {
      // Signing in has no session yet, and frontdoor.jsp is itself given one.
      if (!/^\/(\?|$|secur\/)/.test(request.url)) requireCsrfToken(request);
    });
    scope.setErrorHandler((error, request, reply) => {
      const { object, recordId } = Object(request.params);
      const named =
        object ??
        Object(request.body).apiName ??
        org.schema.byPrefix(String(recordId ?? '').slice(0, 3))?.name;
      const { status, body } = uiErrorAnswer(error, org.schema, named);
      void reply.status(status).send(body);
    });
    const recent = new RecentlyViewed();
    signInRoutes(scope, org);
    assetRoutes(scope);
    resourceRoutes(scope, org);
    apexRoutes(scope, org);
    uiApiRoutes(scope, org, recent);
    notificationRoutes(scope, org);
    leadConversionRoutes(scope, org);
    recordPickerRoutes(scope, org);
    definitionRoutes(scope, org, recent);
    pageRoutes(scope, org, bundler);
  });
}

function pageRoutes(app: FastifyInstance, org: LightningContext, bundler: Bundler): void {
  const page = (path: string) =>
    app.get<{ Params: { appName?: string } }>(path, (request, reply) => {
      const sid = sessionIdOf(request);
      const user = org.sessions.find(sid);
      if (!sid || !user) return reply.redirect(`/?startURL=${encodeURIComponent(request.url)}`);
      const wanted = request.params.appName ?? openApp(request.headers.cookie);
      const config = pageConfig(org, user, csrfToken(sid), wanted);
      const first = config.app.items[0]?.url;
      if (request.params.appName !== undefined) {
        return reply
          .header('set-cookie', `app=${config.app.developerName}; Path=/; SameSite=Lax`)
          .redirect(first ?? HOME);
      }
      if (first && !homePage(org) && isHome(request.url)) return reply.redirect(first);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(pageStream(config, config.app.label, bundler.current()));
    });
  page('/lightning');
  page('/lightning/*');
  page('/lightning/app/:appName');
}

/** How pages are composed, for the host in the browser, and what it reports back. */
function definitionRoutes(app: FastifyInstance, org: LightningContext, recent: RecentlyViewed): void {
  const reported = new Set<string>();
  app.get<{ Params: { recordId: string } }>('/lightning/pages/record/:recordId', (request) => {
    const user = requireUser(request);
    const { recordId } = request.params;
    const object = objectOfRecord(org, user, recordId);
    recent.note(user, recordId);
    return recordPage(
      org,
      object,
      appNamed(appsOf(org, user), openApp(request.headers.cookie)).developerName
    );
  });
  app.get<{ Params: { tab: string } }>('/lightning/pages/tab/:tab', (request) => {
    requireUser(request);
    return tabPage(org, request.params.tab);
  });
  app.get('/lightning/pages/home', (request) => {
    const user = requireUser(request);
    const { label, items } = appNamed(appsOf(org, user), openApp(request.headers.cookie));
    return homePage(org) ?? { label, template: '', regions: [], startUrl: items[0]?.url };
  });
  app.post<{ Body: { construct?: unknown; page?: unknown } }>('/lightning/not-emulated', (request, reply) => {
    requireUser(request);
    const construct = String(request.body?.construct ?? '').slice(0, 200);
    if (reported.has(construct)) return reply.status(204).send();
    reported.add(construct);
    const { message } = new NotEmulated(construct);
    process.stderr.write(`lightning: ${message} Page ${String(request.body?.page ?? '').slice(0, 200)}\n`);
    return reply.status(204).send();
  });
}

function sourcesOf({ project }: LightningContext): AppSources {
  return {
    bundles: project.lwcBundles.map(({ name, dir, meta }) => ({
      name,
      folder: dir,
      isExposed: meta.isExposed
    })),
    labels: Object.fromEntries(project.labels)
  };
}

/** An org without a home page of its own begins with its app's first tab. */
function isHome(url: string): boolean {
  return ['/lightning', '/lightning/', HOME].includes(url.replace(/\?.*$/, ''));
}

/** The app that the browser has open, by its cookie. */
function openApp(cookies: string | undefined): string | undefined {
  return /(?:^|;\s*)app=(\w+)/.exec(cookies ?? '')?.[1];
}

function acceptForms(app: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded';
  if (app.hasContentTypeParser(type)) return;
  app.addContentTypeParser(type, { parseAs: 'string' }, (_request, text, done) =>
    done(null, Object.fromEntries(new URLSearchParams(text as string)))
  );
}
