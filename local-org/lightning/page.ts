import { Readable } from 'node:stream';
import type { UserIdentity } from '../records/user-identity';
import { ASSETS } from './assets';
import type { Build } from './bundler/bundler';
import type { LightningContext } from './context';
import { escapeHtml, jsonForScript } from './html';
import { appNamed, appsOf } from './pages/apps';
import { personaOf } from './personas';

/** Shown at once, and longer only while the first build of an org runs. */
const NOTICE = 'Preparing Lightning… The first start of a new version takes about half a minute.';

/**
 * The HTML of every Lightning page. Its head and a notice go out at once; the scripts follow when they are built, so
 * that a browser never waits before an empty window.
 */
export function pageStream(config: object, title: string, build: Promise<Build>): Readable {
  return Readable.from(parts(config, title, build));
}

async function* parts(config: object, title: string, build: Promise<Build>): AsyncGenerator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<script type="application/json" id="page-config">${jsonForScript(config)}</script>
</head>
<body class="slds-scope">
<div id="preparing" role="status"><p>${NOTICE}</p></div>
`;
  try {
    yield scripts(await build);
  } catch (error) {
    yield `<div class="failed" role="alert"><h1>The components do not compile</h1><pre>${escapeHtml((error as Error).message)}</pre>
<p>Correct the file and reload the page.</p></div>
<style>#preparing { display: none }</style>`;
  }
  yield '\n</body>\n</html>\n';
}

function scripts({ app, vendor }: Build): string {
  const vendorBase = `${ASSETS}/vendor/${vendor.key}/`;
  const appBase = `${ASSETS}/app/${app.key}/`;
  const imports = Object.fromEntries(
    Object.entries(vendor.files).map(([name, file]) => [name, vendorBase + file])
  );
  const preload = [
    ...vendor.preload.map((file) => vendorBase + file),
    ...app.preload.map((file) => appBase + file)
  ];
  return [
    `<link rel="stylesheet" href="${vendorBase}slds.css">`,
    `<script type="importmap">${jsonForScript({ imports })}</script>`,
    ...preload.map((url) => `<link rel="modulepreload" href="${url}">`),
    `<script type="module" src="${appBase}${app.entry}"></script>`
  ].join('\n');
}

/** What the page's scripts must know of the session; see browser/page-config.ts. */
export function pageConfig(
  org: LightningContext,
  user: UserIdentity,
  csrf: string,
  appName: string | undefined
) {
  const apps = appsOf(org, user);
  const app = appNamed(apps, appName);
  const locale = user.locale.replace('_', '-');
  return {
    apiVersion: org.schema.apiVersion,
    csrfToken: csrf,
    organizationName: org.project.name,
    now: org.records.clock().toISOString(),
    user: {
      id: user.id,
      name: user.name,
      username: user.username,
      persona: personaOf(org.project, user.username)
    },
    app,
    apps: apps.map(({ developerName, label, description }) => ({
      developerName,
      label,
      description,
      url: `/lightning/app/${developerName}`
    })),
    customPermissions: org.project.customPermissions
      .map(({ name }) => name)
      .filter((name) => org.records.access.hasCustomPermission(user, name)),
    userPermissions: [],
    modules: {
      '@salesforce/i18n/currency': 'USD',
      '@salesforce/i18n/dir': 'ltr',
      '@salesforce/i18n/lang': 'en-US',
      '@salesforce/i18n/locale': locale,
      '@salesforce/i18n/timeZone': user.timeZone,
      '@salesforce/client/formFactor': 'Large',
      '@salesforce/user/Id': user.id,
      '@salesforce/user/isGuest': false,
      '@salesforce/community/basePath': ''
    }
  };
}

const STYLE = `
html { background: #f3f3f3; }
body { margin: 0; background: var(--slds-g-color-surface-2, #f3f3f3); color: #181818; font-family: system-ui, sans-serif; }
#preparing { display: grid; place-items: center; min-height: 60vh; padding: 1rem; color: #5c5c5c; opacity: 0;
  animation: appear .2s 1s forwards; }
@keyframes appear { to { opacity: 1; } }
.failed { margin: 2rem auto; max-width: 60rem; padding: 1rem; background: #fff; border: 1px solid #ba0517; border-radius: .5rem; }
.failed pre { white-space: pre-wrap; }
`;
