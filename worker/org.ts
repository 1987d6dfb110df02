import type { Configuration } from './configuration';
import { createWorkloads, type Memory, type Workloads } from './insights/registry';
import type { Chooser } from './llm/question';
import type { Logger } from './logger';
import { apiVersion } from './package-root';
import { PubSubClient } from './salesforce/pubsub/client';
import { EventPublisher } from './salesforce/pubsub/publisher';
import { EventSchemas } from './salesforce/pubsub/schemas';
import { RestConnection } from './salesforce/rest';
import { TokenSource } from './salesforce/token';

/** Everything that talks to the org. */
export interface Org {
  tokens: TokenSource;
  connection: RestConnection;
  pubsub: PubSubClient;
  schemas: EventSchemas;
  publisher: EventPublisher;
  workloads: Workloads;
}

/**
 * Connects to the org of the configuration; nothing is sent before it is used. The chooser refines what rules decide.
 * Without a memory no run is remembered.
 */
export function connectOrg(
  configuration: Configuration,
  logger: Logger,
  chooser: Chooser,
  memory?: Memory
): Org {
  const { clientId, username, privateKey, loginUrl, tokenLifetime } = configuration;
  const tokens = new TokenSource({ clientId, username, privateKey, audience: loginUrl }, tokenLifetime);
  const connection = new RestConnection(tokens, { apiVersion: apiVersion() });
  const pubsub = new PubSubClient(
    { address: configuration.pubsubEndpoint, authority: configuration.pubsubAuthority },
    tokens
  );
  const schemas = new EventSchemas(pubsub);
  return {
    tokens,
    connection,
    pubsub,
    schemas,
    publisher: new EventPublisher(pubsub, schemas),
    workloads: createWorkloads({ connection, tokens, logger, chooser, memory })
  };
}
