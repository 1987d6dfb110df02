import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as grpc from '@grpc/grpc-js';
import { stringify } from 'csv-stringify/sync';
import { EventCodec } from '../salesforce/pubsub/codec';
import type { FetchRequest, FetchResponse, PublishRequest } from '../salesforce/pubsub/messages';
import { localCertificate } from '../testing/certificate';
import { PROGRESS_SCHEMA, REQUEST_SCHEMA, RESULT_SCHEMA } from '../testing/event-schemas';
import { sampleLeadId, sampleLeads } from '../testing/leads';
import { pubSubService, replayId } from '../testing/pubsub-server';
import { shippedRows } from '../testing/settings-rows';

/**
 * The other end of the benchmark of a run, in a process of its own: an org whose bulk results are bytes prepared
 * beforehand, and a Pub/Sub API that takes whatever is published. It says where it is by one message to its parent, sends
 * the request of a run when told to, and says how the run ended and what was transferred.
 */
const LEADS_A_PAGE = 50_000;
const JOB = '750000000000001AAA';
const FIELDS = [
  'Id',
  'SystemModstamp',
  'IsConverted',
  'NumberOfEmployees',
  'Website_Visits__c',
  'Content_Downloads__c',
  'Industry',
  'AnnualRevenue',
  'LastActivityDate',
  'Email_Opens__c',
  'Lead_Score__c',
  'Priority__c',
  'Insights_Requested_At__c',
  'Last_Checked_At__c'
];
const NUMBERS = new Set(
  FIELDS.filter((field) => /Employees|Visits|Downloads|Revenue|Opens|Score/.test(field))
);
const schemas: Record<string, string> = {
  '/event/Insight_Request__e': JSON.stringify(REQUEST_SCHEMA),
  '/event/Insight_Result__e': JSON.stringify(RESULT_SCHEMA),
  '/event/Run_Progress__e': JSON.stringify(PROGRESS_SCHEMA)
};
const count = Number(process.argv[2]);
const pages = preparedPages();
const transferred = { events: 0, bytes: 0, answers: 0 };
let end: Record<string, unknown> | undefined;
let send: (() => void) | undefined;

function preparedPages(): Buffer[] {
  const prepared: Buffer[] = [];
  for (let from = 0; from < count; from += LEADS_A_PAGE) {
    // Other leads on each page, under numbers of their own.
    const leads = sampleLeads(Math.min(LEADS_A_PAGE, count - from), new Date(), from + 1);
    for (const [i, lead] of leads.entries()) lead.Id = sampleLeadId(from + i);
    const rows = leads.map((lead) => {
      const values = { ...lead, IsConverted: 'false' } as Record<string, unknown>;
      return FIELDS.map((field) => values[field] ?? '');
    });
    prepared.push(Buffer.from(stringify([FIELDS, ...rows], { quoted: true })));
  }
  return prepared;
}

async function startBus(): Promise<{ pubsub: string; authority: string }> {
  const { key, certificate } = await localCertificate();
  const results = new EventCodec(schemas['/event/Insight_Result__e']);
  const progress = new EventCodec(schemas['/event/Run_Progress__e']);
  const request = new EventCodec(schemas['/event/Insight_Request__e']);
  const server = new grpc.Server({ 'grpc.max_receive_message_length': 16 * 1024 * 1024 });
  server.addService(pubSubService(), {
    GetTopic: (
      call: grpc.ServerUnaryCall<{ topicName: string }, object>,
      done: grpc.sendUnaryData<object>
    ) => {
      const { topicName } = call.request;
      done(null, { topicName, schemaId: topicName, canPublish: true, canSubscribe: true });
    },
    GetSchema: (call: grpc.ServerUnaryCall<{ schemaId: string }, object>, done: grpc.sendUnaryData<object>) =>
      done(null, { schemaId: call.request.schemaId, schemaJson: schemas[call.request.schemaId] }),
    Publish: (call: grpc.ServerUnaryCall<PublishRequest, object>, done: grpc.sendUnaryData<object>) => {
      const { topicName, events } = call.request;
      for (const { payload } of events) {
        if (topicName === '/event/Insight_Result__e') {
          transferred.events++;
          transferred.bytes += payload.length;
          if (!end)
            transferred.answers += String(results.decode(payload).Results__c).split('"outputs"').length - 1;
        } else if (topicName === '/event/Run_Progress__e') {
          const fields = progress.decode(payload);
          if (fields.Step__c === 'run' && fields.State__c !== 'Running') end = fields;
        }
      }
      const accepted = events.map(({ id }, i) => ({ replayId: replayId(i + 1), correlationKey: id }));
      done(null, { results: accepted, schemaId: topicName });
    },
    Subscribe: (call: grpc.ServerDuplexStream<FetchRequest, FetchResponse>) => {
      const fields = {
        CreatedDate: Date.now(),
        CreatedById: '005000000000001AAA',
        Workloads__c: 'lead.score',
        Record_Ids__c: '[]',
        Run__c: 'a0R000000000001AAA',
        Reason__c: 'run',
        Requested_At__c: Date.now()
      };
      call.on('data', (fetch: FetchRequest) => {
        send = () => {
          const schemaId = '/event/Insight_Request__e';
          const event = { id: 'the-run', schemaId, payload: request.encode(fields) };
          const left = fetch.numRequested - 1;
          call.write({
            events: [{ event, replayId: replayId(1) }],
            latestReplayId: replayId(1),
            pendingNumRequested: left
          });
        };
      });
      call.on('error', () => undefined);
      call.on('end', () => call.end());
    }
  });
  const port = await new Promise<number>((resolve, reject) => {
    const credentials = grpc.ServerCredentials.createSsl(null, [
      { cert_chain: certificate, private_key: key }
    ]);
    server.bindAsync('localhost:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  return { pubsub: `localhost:${port}`, authority: certificate.toString() };
}

async function startOrg(): Promise<string> {
  const rows = shippedRows();
  const tables: Record<string, unknown[]> = {
    Score_Factor__mdt: rows.factors,
    Score_Band__mdt: rows.bands,
    Insight_Setting__mdt: rows.settings
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = (body: object): void =>
      void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname.includes('/jobs/query')) {
      if (url.pathname.endsWith('/results'))
        return sendPage(Number(url.searchParams.get('locator') ?? 0), response);
      return answer({ id: JOB, state: 'JobComplete' });
    }
    if (url.pathname.endsWith('/describe')) {
      const typeOf = (name: string): string =>
        name === 'IsConverted' ? 'boolean' : NUMBERS.has(name) ? 'double' : 'string';
      return answer({ fields: FIELDS.map((name) => ({ name, type: typeOf(name) })) });
    }
    if (url.pathname === '/services/oauth2/token') {
      const instance = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const id = `${instance}/id/00D000000000001AAA/005000000000001AAA`;
      return answer({ access_token: 'token', instance_url: instance, id });
    }
    const soql = url.searchParams.get('q') ?? '';
    const records = tables[/ FROM (\w+)/.exec(soql)?.[1] ?? ''] ?? [];
    answer({ totalSize: soql.includes('COUNT()') ? count : records.length, done: true, records });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function sendPage(page: number, response: ServerResponse): void {
  const next = page + 1 < pages.length ? String(page + 1) : 'null';
  response.writeHead(200, { 'content-type': 'text/csv', 'sforce-locator': next }).end(pages[page]);
}

async function main(): Promise<void> {
  const [bus, url] = await Promise.all([startBus(), startOrg()]);
  process.on('message', (message) => {
    if (message === 'start') send?.();
    if (message === 'state') process.send!({ isSubscribed: Boolean(send), end, ...transferred });
  });
  process.once('disconnect', () => process.exit(0));
  process.send!({ ...bus, url });
}

void main();
