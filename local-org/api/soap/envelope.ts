import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { FastifyReply } from 'fastify';
import { OrgError } from '../../errors';
import { SessionInvalid } from '../../identity/errors';

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false });
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false
});

/** A call as it came: its name, its arguments, and the session it is made in. */
export interface SoapCall {
  name: string;
  arguments: Record<string, unknown>;
  sessionId?: string;
}

/** Reads the call out of an envelope; one without a call is named `nothing`. */
export function readCall(xml: string): SoapCall {
  const { Envelope: envelope } = parser.parse(xml) as {
    Envelope?: {
      Header?: { SessionHeader?: { sessionId?: string } };
      Body?: Record<string, Record<string, unknown>>;
    };
  };
  const [[name, content] = ['nothing', {}]] = Object.entries(envelope?.Body ?? {});
  return { name, arguments: content, sessionId: envelope?.Header?.SessionHeader?.sessionId };
}

/** What is blank, as SOAP says it. */
export function withNils(result: object): object {
  return Object.fromEntries(
    Object.entries(result).map(([name, value]) => [name, value ?? { '@xsi:nil': 'true' }])
  );
}

/** The CLI signs in again when a fault of HTTP 500 says INVALID_SESSION_ID. */
export function sendFault(reply: FastifyReply, namespace: string, error: unknown): FastifyReply {
  if (!(error instanceof OrgError || error instanceof SessionInvalid)) throw error;
  const fault = { faultcode: `sf:${error.code}`, faultstring: `${error.code}: ${error.message}` };
  return sendEnvelope(reply, 500, namespace, { 'soapenv:Body': { 'soapenv:Fault': fault } });
}

/** Sends header and body of an answer. */
export function sendEnvelope(
  reply: FastifyReply,
  status: number,
  namespace: string,
  content: object
): FastifyReply {
  const envelope = {
    '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
    '@xmlns': namespace,
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@xmlns:sf': 'urn:fault.partner.soap.sforce.com',
    ...content
  };
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ 'soapenv:Envelope': envelope })}`;
  return reply.code(status).type('text/xml;charset=UTF-8').send(xml);
}
