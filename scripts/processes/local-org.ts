import { startChild, type Child } from './child';

/** What the local org prints, as one line of JSON, once it can be used. */
export interface ReadyLine {
  ready: true;
  url: string;
  clientId: string;
  username: string;
  keyFile: string;
  pubsub: string;
  caFile: string;
  users: { username: string; name: string; persona: string }[];
}

/** A local org that runs beside us. */
export interface RunningLocalOrg extends Child {
  readonly ready: ReadyLine;
}

/** How to start a local org; `port` 0 takes a free one, without `database` its data end with it. */
export interface LocalOrgOptions {
  project: string;
  port?: number;
  database?: string;
  state?: string;
  data?: string;
  faults?: boolean;
  /** Lets time be moved forward. */
  clock?: boolean;
  /** Lets administrators see what transactions and clients use. */
  usage?: boolean;
  onError?: (line: string) => void;
}

/** Starts a local org and resolves when it is ready; rejects with what it said when it ends before that. */
export async function startLocalOrg(options: LocalOrgOptions): Promise<RunningLocalOrg> {
  const args = [options.project, '--port', String(options.port ?? 0)];
  if (options.database) args.push('--db', options.database);
  if (options.state) args.push('--state', options.state);
  if (options.data) args.push('--data', options.data);
  if (options.faults) args.push('--faults');
  if (options.clock) args.push('--clock');
  if (options.usage) args.push('--usage');
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const child = startChild('local-org/main.ts', args, {
      onLine(line) {
        const ready = parseReady(line);
        if (ready) resolve({ ...child, ready });
      },
      onError: options.onError
        ? (line) => {
            said.push(line);
            options.onError?.(line);
          }
        : undefined
    });
    void child.ended.then((code) => {
      reject(
        new Error(`The local org ended with ${code} before it was ready.\n${said.slice(-20).join('\n')}`)
      );
    });
  });
}

function parseReady(line: string): ReadyLine | undefined {
  try {
    const parsed = JSON.parse(line) as ReadyLine;
    return parsed.ready ? parsed : undefined;
  } catch {
    return undefined;
  }
}
