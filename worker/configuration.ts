import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { WorkerError } from './errors';
import { llmProblems, llmVariables, type LlmConfiguration } from './llm/configuration';

const seconds = (preset: number) => z.coerce.number().positive().default(preset);
const port = z.coerce.number().int().min(0).max(65_535);

const schema = llmVariables.extend({
  SF_LOGIN_URL: z.url({
    protocol: /^https?$/,
    error: 'is not a URL; for example https://login.salesforce.com'
  }),
  SF_CLIENT_ID: z.string().min(1),
  SF_USERNAME: z.string().min(1),
  SF_PRIVATE_KEY_FILE: z.string().optional(),
  SF_PRIVATE_KEY: z.string().optional(),
  SF_TOKEN_LIFETIME_MINUTES: z.coerce.number().min(6).default(60),
  SF_PUBSUB_ENDPOINT: z
    .string()
    .regex(/^[^:/\s]+:\d+$/, 'is not host:port; for example api.pubsub.salesforce.com:7443')
    .default('api.pubsub.salesforce.com:7443'),
  SF_PUBSUB_CA_FILE: z.string().optional(),
  SF_PUBSUB_SILENCE_SECONDS: seconds(280),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'does not start with postgres://')
    .optional(),
  DATABASE_CA_FILE: z.string().optional(),
  WORKER_DATA_DIR: z.string().default('.worker'),
  WORKER_NAME: z.string().optional(),
  WORKER_HEARTBEAT_SECONDS: z.coerce.number().min(0).default(60),
  WORKER_OUTCOMES_SECONDS: z.coerce.number().min(0).default(900),
  WORKER_PORT: port.optional(),
  PORT: port.optional(),
  DYNO: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')
});

/** The worker's configuration. Times in milliseconds. */
export interface Configuration {
  loginUrl: string;
  clientId: string;
  username: string;
  /** PEM text. */
  privateKey: string;
  tokenLifetime: number;
  pubsubEndpoint: string;
  /** PEM text of the certificate authority of the Pub/Sub endpoint; undefined means the system's. */
  pubsubAuthority: Buffer | undefined;
  /** Silence of the event stream after which it is taken for dead; the server sends a sign of life within 270 s. */
  pubsubSilence: number;
  /** undefined: the embedded database in `dataFolder`. */
  databaseUrl: string | undefined;
  databaseAuthority: Buffer | undefined;
  dataFolder: string;
  workerName: string;
  /** Pause between two heartbeats; undefined: none are sent. */
  heartbeat?: number;
  /** Pause between two times that outcomes are fetched; undefined: they are not. */
  outcomes?: number;
  /** undefined: no HTTP server. 0: any free port. */
  port: number | undefined;
  logLevel: string;
  llm: LlmConfiguration;
}

/**
 * Reads the configuration from the environment. An empty variable counts as absent. All problems come in one
 * CONFIGURATION_INVALID, a line each, and never show a value.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(filled);
  const problems = parsed.success ? llmProblems(parsed.data) : parsed.error.issues.map(wordIssue);
  if (!filled.SF_PRIVATE_KEY_FILE && !filled.SF_PRIVATE_KEY) {
    problems.push(
      'SF_PRIVATE_KEY_FILE is missing; name the PEM file of the private key, or put its text into SF_PRIVATE_KEY'
    );
  }
  const file = (name: string, path: string | undefined): Buffer | undefined => {
    if (!path) return undefined;
    try {
      return readFileSync(path);
    } catch (error) {
      problems.push(`${name} names a file that cannot be read: ${(error as Error).message}`);
      return undefined;
    }
  };
  const keyFile = file('SF_PRIVATE_KEY_FILE', filled.SF_PRIVATE_KEY_FILE);
  const pubsubAuthority = file('SF_PUBSUB_CA_FILE', filled.SF_PUBSUB_CA_FILE);
  const databaseAuthority = file('DATABASE_CA_FILE', filled.DATABASE_CA_FILE);
  if (!parsed.success || problems.length) {
    throw new WorkerError(
      'CONFIGURATION_INVALID',
      `The configuration is not usable:\n- ${problems.join('\n- ')}`
    );
  }
  const env = parsed.data;
  return {
    loginUrl: env.SF_LOGIN_URL.replace(/\/+$/, ''),
    clientId: env.SF_CLIENT_ID,
    username: env.SF_USERNAME,
    // Config vars of some hosts carry line breaks as the two characters \n.
    privateKey: keyFile?.toString('utf8') ?? env.SF_PRIVATE_KEY!.replaceAll('\\n', '\n'),
    tokenLifetime: env.SF_TOKEN_LIFETIME_MINUTES * 60_000,
    pubsubEndpoint: env.SF_PUBSUB_ENDPOINT,
    pubsubAuthority,
    pubsubSilence: env.SF_PUBSUB_SILENCE_SECONDS * 1000,
    databaseUrl: env.DATABASE_URL,
    databaseAuthority,
    dataFolder: env.WORKER_DATA_DIR,
    workerName: env.WORKER_NAME ?? env.DYNO ?? 'worker',
    heartbeat: env.WORKER_HEARTBEAT_SECONDS * 1000 || undefined,
    outcomes: env.WORKER_OUTCOMES_SECONDS * 1000 || undefined,
    port: env.WORKER_PORT ?? env.PORT,
    logLevel: env.LOG_LEVEL,
    llm: env
  };
}

function wordIssue(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.');
  const isMissing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  return `${name} ${isMissing ? 'is missing' : issue.message}`;
}
