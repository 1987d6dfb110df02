import type { FastifyInstance } from 'fastify';
import { admit } from '../admission';
import type { ApiContext } from '../context';
import { ApiError } from '../errors';
import type { Deployments } from './deployments';

const PATH = '/services/data/:version/metadata/deployRequest';

/** The Metadata API over REST: a zip and its options as parts of a form, and how the deployment stands. */
export function registerDeployRequest(app: FastifyInstance, org: ApiContext, deployments: Deployments): void {
  app.register((scope, _options, done) => {
    scope.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body)
    );
    scope.post(PATH, async (request, reply) => {
      const { user } = admit(org, request, reply);
      const type = request.headers['content-type'] ?? 'none';
      if (!Buffer.isBuffer(request.body)) throw ApiError.unsupportedMedia(type, 'multipart/form-data');
      const { zip, options } = await readForm(request.body, type);
      const deployResult = await deployments.start(org, user, zip, options);
      const { id } = deployResult;
      return reply
        .code(201)
        .send({ id, deployOptions: deployments.find(org, user, id).options, deployResult });
    });
    scope.get(`${PATH}/:id`, (request, reply) => {
      const { user, version } = admit(org, request, reply);
      const { id } = request.params as { id: string };
      const { result, options } = deployments.find(org, user, id);
      const { details, ...summary } = result;
      const wantsDetails = (request.query as { includeDetails?: string }).includeDetails === 'true';
      return {
        id,
        url: `${org.url}/services/data/v${version}/metadata/deployRequest/${id}`,
        deployOptions: options,
        deployResult: wantsDetails ? { ...summary, details } : summary
      };
    });
    done();
  });
}

/** The zip and the options of a form with the parts `file` and `entity_content`. */
async function readForm(body: Buffer, contentType: string): Promise<{ zip: Buffer; options: unknown }> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: Error) => {
      throw ApiError.jsonParser(`The form cannot be read: ${error.message}`);
    });
  const [file, content] = [form.get('file'), form.get('entity_content')];
  if (!(file instanceof Blob) || content === null) {
    throw ApiError.jsonParser('The form needs the parts "file" (a zip) and "entity_content" (JSON)');
  }
  const { deployOptions } = parse(content instanceof Blob ? await content.text() : content);
  return { zip: Buffer.from(await file.arrayBuffer()), options: deployOptions };
}

function parse(json: string): { deployOptions?: unknown } {
  try {
    return JSON.parse(json) as { deployOptions?: unknown };
  } catch (error) {
    throw ApiError.jsonParser((error as Error).message);
  }
}
