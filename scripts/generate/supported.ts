import { readdirSync } from 'node:fs';
import path from 'node:path';
import { supportedApex } from '../../local-org/apex/platform/supported';
import type { ApiContext } from '../../local-org/api/context';
import { registerApi, restResources } from '../../local-org/api/register';
import { supportedFlows } from '../../local-org/flow/supported';
import type { LightningContext } from '../../local-org/lightning/context';
import { RecentlyViewed } from '../../local-org/lightning/lists/recently-viewed';
import { uiApiRoutes } from '../../local-org/lightning/ui-api/routes';
import { METADATA_TYPES } from '../../local-org/metadata/metadata-types';
import { createServer } from '../../local-org/server';
import { supportedSoql } from '../../local-org/soql/supported';
import type { Artefact } from './artefact';

const INTRO = `# What the local org does

Generated from what is registered, by \`npm run generate\`. Do not edit. Whatever is not here fails at once with
\`NOT_EMULATED\`, naming the construct and, in a project's source, file and line.

`;

const LIGHTNING = path.resolve(__dirname, '../../local-org/lightning/browser');

/** `local-org/SUPPORTED.md`: what a project and its clients find in the local org. The same for every project. */
export async function generateSupported(): Promise<Artefact> {
  const sections = [
    supportedMetadata(),
    supportedSoql(),
    supportedFlows(),
    await supportedHttp(),
    supportedLightning(),
    supportedApex()
  ];
  return { file: 'local-org/SUPPORTED.md', text: INTRO + sections.join('\n') };
}

function supportedMetadata(): string {
  const roots = Object.values(METADATA_TYPES).map(({ root, suffix }) => `\`${root}\` (\`.${suffix}\`)`);
  return section('Metadata types', 'Read from the source of a project.', roots);
}

/** The server itself tells its routes; those of versions are told one by one by their resources. */
async function supportedHttp(): Promise<string> {
  const app = createServer();
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push(`${each} ${url}`);
  });
  // Nothing is asked of the org before a request comes.
  registerApi(app, {} as ApiContext);
  uiApiRoutes(app, {} as LightningContext, new RecentlyViewed());
  await app.ready();
  await app.close();
  const own = routes.filter((route) => !route.startsWith('HEAD ') && !/data\/:version(\/\*)?$/.test(route));
  const versioned = restResources().map((each) => `${each.method} /services/data/:version/${each.path}`);
  const all = [...new Set([...own, ...versioned])].map((route) => route.replace(/:version/, 'vNN.0'));
  const byPath = all.sort((left, right) => compare(pathOf(left), pathOf(right)) || compare(left, right));
  return section(
    'HTTP',
    'Beside the Pub/Sub API over gRPC, with TLS. Of SOAP there are the calls `executeAnonymous`, `deploy` and `checkDeployStatus` alone; ' +
      'what can be deployed are custom metadata records.',
    byPath.map((route) => `\`${route}\``)
  );
}

function supportedLightning(): string {
  const platform = namesIn('platform').map((name) => `\`lightning/${name.replace(/\.ts$/, '')}\``);
  const replaced = namesIn('lwc/lightning').map((name) => `\`lightning/${name}\``);
  const intro =
    'The base components of the package lightning-base-components, on pages of the local org. These modules are its own:';
  return section('Lightning', intro, [...new Set([...platform, ...replaced])].sort(compare));
}

function namesIn(folder: string): string[] {
  return readdirSync(path.join(LIGHTNING, folder)).filter((name) => !name.startsWith('.'));
}

function section(title: string, intro: string, items: string[]): string {
  return `## ${title}\n\n${intro}\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
}

function pathOf(route: string): string {
  return route.slice(route.indexOf(' ') + 1);
}

/** By code points, so that every machine gives the same order. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
