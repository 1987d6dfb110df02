import { fork, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Configuration } from '../configuration';
import { llmVariables } from '../llm/configuration';

/** Where the other end of a benchmark is: an org and a Pub/Sub API in a process of their own. */
export interface OtherEnd {
  pubsub: string;
  authority: string;
  url: string;
}

/** Runs a script of this folder as the other end, for that many leads, for as long as `work` takes. */
export async function withOtherEnd<T>(
  script: string,
  leads: number,
  work: (end: OtherEnd, child: ChildProcess) => Promise<T>
): Promise<T> {
  const child = fork(join(__dirname, script), [String(leads)]);
  try {
    return await work(await answerOf<OtherEnd>(child), child);
  } finally {
    child.disconnect();
  }
}

/** Asks the other process something and waits for its answer. */
export function ask<T>(child: ChildProcess, question: string): Promise<T> {
  const answer = answerOf<T>(child);
  child.send(question);
  return answer;
}

/** The next thing that the other process says. */
export function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (code: number | null): void => reject(new Error(`The other end ended with ${code}.`));
    child.once('exit', end);
    child.once('message', (message) => {
      child.off('exit', end);
      resolve(message as T);
    });
  });
}

/** The configuration of a worker that talks to the other end. */
export function configurationFor(end: OtherEnd, dataFolder: string): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    loginUrl: end.url,
    clientId: 'bench',
    username: 'bench@example.com',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    tokenLifetime: 3_600_000,
    pubsubEndpoint: end.pubsub,
    pubsubAuthority: Buffer.from(end.authority),
    pubsubSilence: 60_000,
    databaseUrl: process.env.BENCH_DATABASE_URL || undefined,
    databaseAuthority: undefined,
    dataFolder,
    workerName: 'bench',
    port: undefined,
    logLevel: 'warn',
    llm: llmVariables.parse({})
  };
}

/** Resolves after so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
