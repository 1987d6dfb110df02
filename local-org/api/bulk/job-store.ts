import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiContext } from '../context';
import { ApiError } from '../errors';
import type { UserIdentity } from '../../records/user-identity';
import type { Job, JobOrigin, JobType } from './job';

const KEY_PREFIX = '750';
/** Jobs in one answer of a list. */
const PAGE = 1000;

/** One answer of a list of jobs. */
export interface JobPage {
  done: boolean;
  records: Record<string, unknown>[];
  nextRecordsUrl: string | null;
}

/** The jobs of an org and their files in a temporary folder. They last as long as the process. */
export class JobStore {
  readonly #jobs = new Map<string, Job>();
  #folder: string | undefined;

  constructor(private readonly org: ApiContext) {}

  /** Id, folder and clock for a new job. */
  newOrigin(): Pick<JobOrigin, 'id' | 'folder' | 'clock'> {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'bulk-jobs-'));
    const id = this.org.records.sequences.nextId(KEY_PREFIX);
    const folder = join(this.#folder, id);
    mkdirSync(folder);
    return { id, folder, clock: this.org.records.clock };
  }

  add(job: Job): void {
    this.#jobs.set(job.origin.id, job);
  }

  /** The job of this type and Id. Throws ApiError NOT_FOUND when there is none that the user may see. */
  find<T extends Job>(kind: new (...args: never[]) => T, id: string, user: UserIdentity): T {
    const job = [...this.#jobs.values()].find(({ origin }) => origin.id === id || origin.id.startsWith(id));
    if (!(job instanceof kind) || id.length < 15 || !this.#maySee(user, job)) throw ApiError.notFound();
    return job;
  }

  /** Jobs of a type that the user may see, in the order they were made, from the locator of `url`'s query on. */
  list(type: JobType, url: URL, user: UserIdentity): JobPage {
    const { searchParams: query } = url;
    const wanted = query.get('jobType') ?? type;
    const isChunked = query.get('isPkChunkingEnabled') === 'true';
    const isSerial = query.get('concurrencyMode')?.toLowerCase() === 'serial';
    const from = Number(query.get('queryLocator') ?? 0);
    if (!Number.isInteger(from) || from < 0) throw ApiError.invalidLocator();
    const jobs = [...this.#jobs.values()].filter(
      (job) => job.type === wanted && !isChunked && !isSerial && this.#maySee(user, job)
    );
    const done = from + PAGE >= jobs.length;
    query.set('queryLocator', String(from + PAGE));
    return {
      done,
      records: jobs.slice(from, from + PAGE).map((job) => job.describe()),
      nextRecordsUrl: done ? null : `${url.pathname}?${query}`
    };
  }

  remove(job: Job): void {
    this.#jobs.delete(job.origin.id);
    rmSync(job.origin.folder, { recursive: true, force: true });
  }

  /** Aborts whatever is not over. */
  abort(): void {
    for (const job of this.#jobs.values()) if (!job.isOver) job.moveTo('Aborted');
  }

  removeFiles(): void {
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  #maySee(user: UserIdentity, { origin }: Job): boolean {
    const { access } = this.org.records;
    return origin.user.id === user.id || access.hasUserPermission(user, 'ManageDataIntegrations');
  }
}
