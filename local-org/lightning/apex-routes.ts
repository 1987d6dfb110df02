import type { FastifyInstance } from 'fastify';
import { AuraCallError } from '../apex/aura/aura-call';
import { OrgError } from '../errors';
import { requireUser } from '../identity/requests';
import type { LightningContext } from './context';
import { LightningError } from './errors';

/**
 * Apex from components: `POST /lightning/apex/<Class>/<method>` with the parameters as JSON, answered by what the
 * method returns. An exception answers with `{message, exceptionType, stackTrace}`, HTTP 500, as components receive it.
 */
export function apexRoutes(app: FastifyInstance, org: LightningContext): void {
  app.post<{ Params: { className: string; method: string }; Body: Record<string, unknown> | null }>(
    '/lightning/apex/:className/:method',
    (request, reply) => {
      const user = requireUser(request);
      const { className, method } = request.params;
      const { apex } = org;
      if (!apex) throw LightningError.malformedInput('This org runs without Apex.');
      try {
        const result = org.records.run(user, (tx) =>
          apex.callAura(tx, className, method, request.body ?? {})
        );
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(result ?? null));
      } catch (error) {
        return reply.status(500).send(exceptionBody(error, className, method));
      }
    }
  );
}

function exceptionBody(error: unknown, className: string, method: string): object {
  if (error instanceof AuraCallError) return error.body;
  const { message, name, stack } = error as Error;
  const exceptionType = error instanceof OrgError ? error.code : name;
  if (!(error instanceof OrgError))
    process.stderr.write(`lightning: ${className}.${method} failed: ${stack ?? message}\n`);
  return {
    message,
    exceptionType,
    isUserDefinedException: false,
    stackTrace: `Class.${className}.${method}`
  };
}
