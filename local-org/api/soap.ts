import type { FastifyInstance, FastifyReply } from 'fastify';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { NotEmulated, OrgError } from '../errors';
import { SessionInvalid } from '../identity/errors';
import { runAnonymous } from './anonymous-apex';
import type { ApiContext } from './context';

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false });
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false
});

interface Envelope {
  Envelope?: {
    Header?: { SessionHeader?: { sessionId?: string } };
    Body?: Record<string, unknown>;
  };
}

/**
 * The one call of the SOAP API that the sf CLI makes: `executeAnonymous`, whose debug log comes back in a header.
 * Any other call is a fault that names it.
 */
export function registerSoap(app: FastifyInstance, org: ApiContext): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body));
    for (const url of ['/services/Soap/s/:version', '/services/Soap/s/:version/:organization']) {
      scope.post(url, (request, reply) => {
        try {
          return sendXml(reply, 200, answer(org, parser.parse(String(request.body ?? '')) as Envelope));
        } catch (error) {
          return sendFault(reply, error);
        }
      });
    }
    done();
  });
}

/** Header and body of the answer. */
function answer(org: ApiContext, { Envelope: envelope }: Envelope): object {
  const [call = 'nothing'] = Object.keys(envelope?.Body ?? {});
  if (call !== 'executeAnonymous') throw new NotEmulated(`SOAP call ${call}`);
  const user = org.sessions.find(envelope?.Header?.SessionHeader?.sessionId);
  if (!user) throw new SessionInvalid();
  const { String: code, apexcode = code } = envelope?.Body?.[call] as Record<string, string | undefined>;
  const { log, ...result } = runAnonymous(org, user, apexcode ?? '');
  return {
    'soapenv:Header': { DebuggingInfo: { debugLog: log.join('\n') } },
    'soapenv:Body': { executeAnonymousResponse: { result: withNils(result) } }
  };
}

function withNils(result: object): object {
  return Object.fromEntries(
    Object.entries(result).map(([name, value]) => [name, value ?? { '@xsi:nil': 'true' }])
  );
}

/** The CLI signs in again when a fault of HTTP 500 says INVALID_SESSION_ID. */
function sendFault(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof OrgError || error instanceof SessionInvalid)) throw error;
  const fault = { faultcode: `sf:${error.code}`, faultstring: `${error.code}: ${error.message}` };
  return sendXml(reply, 500, { 'soapenv:Body': { 'soapenv:Fault': fault } });
}

function sendXml(reply: FastifyReply, status: number, content: object): FastifyReply {
  const envelope = {
    '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
    '@xmlns': 'http://soap.sforce.com/2006/08/apex',
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xmlns:sf': 'urn:fault.partner.soap.sforce.com',
    ...content
  };
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ 'soapenv:Envelope': envelope })}`;
  return reply.code(status).type('text/xml;charset=UTF-8').send(xml);
}
