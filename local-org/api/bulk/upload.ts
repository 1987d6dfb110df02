import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { bulkErrors } from './errors';

/** Bytes a job's data may have. Source: Bulk API 2.0 Developer Guide, "Upload Job Data". */
const LARGEST = 150 * 1024 * 1024;
/** Bytes a request with both job and data may have. Source: the same, "Create a Job" (100,000 characters of data). */
const LARGEST_MULTIPART = 512 * 1024;

/** Writes a body, unpacked if it is gzip, to a file. Throws ApiError EXCEEDED_MAX_SIZE_REQUEST, or zlib's errors. */
export async function saveBody(
  body: Readable,
  file: string,
  { isGzip = false, most = LARGEST } = {}
): Promise<void> {
  const limited = (source: AsyncIterable<Buffer>) => upTo(most, source);
  if (isGzip) await pipeline(body, createGunzip(), limited, createWriteStream(file));
  else await pipeline(body, limited, createWriteStream(file));
}

/** The parts `job` (JSON text) and `content` (CSV) of a multipart request. Throws ApiError CLIENTINPUTERROR. */
export async function readParts(
  body: Readable,
  contentType: string
): Promise<{ job: string; content: string }> {
  const bytes = await buffer(upTo(LARGEST_MULTIPART, body));
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: Error) => {
      throw bulkErrors.badMultipart(error.message);
    });
  return { job: await textOf(form, 'job'), content: await textOf(form, 'content') };
}

async function textOf(form: FormData, name: string): Promise<string> {
  const part = form.get(name);
  if (part === null) throw bulkErrors.badMultipart(`the part ${name} is missing`);
  return typeof part === 'string' ? part : part.text();
}

async function* upTo(most: number, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > most) throw bulkErrors.tooLarge(most);
    yield chunk;
  }
}
