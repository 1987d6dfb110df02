import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as grpc from '@grpc/grpc-js';
import { EventCodec } from '../salesforce/pubsub/codec';
import type { FetchRequest, FetchResponse, PublishRequest } from '../salesforce/pubsub/messages';
import { localCertificate } from '../testing/certificate';
import { REQUEST_SCHEMA, RESULT_SCHEMA } from '../testing/event-schemas';
import { sampleLeads } from '../testing/leads';
import { pubSubService, replayId } from '../testing/pubsub-server';
import { shippedRows } from '../testing/settings-rows';

/**
 * The other end of the worker's benchmark, in a process of its own: an org and a Pub/Sub API that do as little as
 * possible. Requests, one lead each, are sent as bytes prepared beforehand; records are joined from prepared JSON;
 * published results are kept as bytes. It says where it is by one message to its parent.
 */
const EVENTS_A_RESPONSE = 20;
const REQUESTS = '/event/Insight_Request__e';
const schemas: Record<string, string> = {
  request: JSON.stringify(REQUEST_SCHEMA),
  result: JSON.stringify(RESULT_SCHEMA)
};
const count = Number(process.argv[2]);
const leads = sampleLeads(count, new Date());
const leadJson = new Map(leads.map((lead) => [lead.Id, JSON.stringify(lead)]));
const published: Buffer[] = [];
/** Streams wait for the starting shot. */
let hasStarted = false;
const waiting = new Set<() => void>();

function preparedResponses(service: grpc.ServiceDefinition): Buffer[] {
  const codec = new EventCodec(schemas.request);
  const events = leads.map((lead, i) => {
    const fields = {
      CreatedDate: Date.now(),
      CreatedById: '005000000000001AAA',
      Workloads__c: 'lead.score',
      Record_Ids__c: JSON.stringify([lead.Id]),
      Reason__c: 'created',
      Requested_At__c: Date.now()
    };
    const uuid = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    return {
      event: { id: uuid, schemaId: 'request', payload: codec.encode(fields) },
      replayId: replayId(i + 1)
    };
  });
  const responses: Buffer[] = [];
  for (let from = 0; from < events.length; from += EVENTS_A_RESPONSE) {
    const part = events.slice(from, from + EVENTS_A_RESPONSE);
    const response = { events: part, latestReplayId: part.at(-1)!.replayId, pendingNumRequested: 0 };
    responses.push(service.Subscribe.responseSerialize(response));
  }
  return responses;
}

async function startBus(): Promise<{ pubsub: string; authority: string }> {
  const { key, certificate } = await localCertificate();
  const service = pubSubService();
  const responses = preparedResponses(service);
  const server = new grpc.Server();
  const asBytes = { ...service.Subscribe, responseSerialize: (bytes: Buffer) => bytes };
  server.addService(
    { ...service, Subscribe: asBytes },
    {
      GetTopic: (
        call: grpc.ServerUnaryCall<{ topicName: string }, object>,
        done: grpc.sendUnaryData<object>
      ) =>
        done(null, {
          topicName: call.request.topicName,
          schemaId: call.request.topicName === REQUESTS ? 'request' : 'result',
          canPublish: true,
          canSubscribe: true
        }),
      GetSchema: (
        call: grpc.ServerUnaryCall<{ schemaId: string }, object>,
        done: grpc.sendUnaryData<object>
      ) => done(null, { schemaId: call.request.schemaId, schemaJson: schemas[call.request.schemaId] }),
      Publish: (call: grpc.ServerUnaryCall<PublishRequest, object>, done: grpc.sendUnaryData<object>) => {
        const { events } = call.request;
        for (const event of events) published.push(event.payload);
        done(null, {
          results: events.map((event) => ({
            replayId: replayId(published.length),
            correlationKey: event.id
          })),
          schemaId: 'result'
        });
      },
      Subscribe: (call: grpc.ServerDuplexStream<FetchRequest, FetchResponse>) => {
        let next = 0;
        let credit = 0;
        const pump = (): void => {
          while (hasStarted && credit >= EVENTS_A_RESPONSE && next < responses.length) {
            call.write(responses[next++] as unknown as FetchResponse);
            credit -= EVENTS_A_RESPONSE;
          }
        };
        call.on('data', (request: FetchRequest) => {
          credit += request.numRequested;
          pump();
        });
        waiting.add(pump);
        call.on('cancelled', () => waiting.delete(pump));
        call.on('error', () => waiting.delete(pump));
        call.on('end', () => call.end());
      }
    }
  );
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
    const send = (body: string): void =>
      void response.setHeader('content-type', 'application/json').end(body);
    if (url.pathname === '/services/oauth2/token') {
      const { port } = server.address() as AddressInfo;
      const instance = `http://127.0.0.1:${port}`;
      return send(
        JSON.stringify({
          access_token: 'token',
          instance_url: instance,
          id: `${instance}/id/00D000000000001AAA/005000000000001AAA`
        })
      );
    }
    const soql = url.searchParams.get('q') ?? '';
    const table = tables[/ FROM (\w+)/.exec(soql)?.[1] ?? ''];
    if (table) return send(JSON.stringify({ done: true, records: table }));
    const ids = soql.match(/00Q\w{15}/g) ?? [];
    send(`{"done":true,"records":[${ids.map((id) => leadJson.get(id)).join(',')}]}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Every lead of every published result, to be compared with what was asked. */
function answeredIds(): string[] {
  const codec = new EventCodec(schemas.result);
  return published.flatMap((payload) => {
    const results = JSON.parse(String(codec.decode(payload).Results__c)) as {
      id: string;
      outputs?: object;
    }[];
    return results.filter((result) => result.outputs).map((result) => result.id);
  });
}

async function main(): Promise<void> {
  const [bus, url] = await Promise.all([startBus(), startOrg()]);
  process.on('message', (message) => {
    if (message === 'start') {
      hasStarted = true;
      for (const pump of waiting) pump();
    }
    if (message === 'count') process.send!({ published: published.length });
    if (message === 'answers') {
      const ids = answeredIds();
      process.send!({ answers: ids.length, leads: new Set(ids).size });
    }
  });
  process.once('disconnect', () => process.exit(0));
  process.send!({ ...bus, url });
}

void main();
