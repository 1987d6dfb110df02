import fastify, { type FastifyInstance } from 'fastify';
import type { Metrics, QuestionState, WorkloadState } from './metrics';

/** What /health answers. Times in ISO 8601; null where there is nothing yet. */
export interface Health {
  status: 'starting' | 'ok' | 'degraded' | 'stopping';
  version: string;
  /** null when this process does not listen. */
  listener: { connected: boolean; lastEventAt: string | null; replayId: string | null } | null;
  token: { expiresAt: string | null };
  queue: { depth: number | null };
  workloads: Record<string, WorkloadState>;
  /** How the last question to the language model ended; null when none was asked yet. */
  languageModel: QuestionState | null;
  /** What an admin should look at. */
  problems: string[];
}

/** GET /health (200 when all is well, else 503) and GET /metrics in Prometheus's text format. */
export function createHttpServer(health: () => Promise<Health>, metrics: Metrics): FastifyInstance {
  const app = fastify();
  app.get('/health', async (_request, reply) => {
    const answer = await health();
    return reply.code(answer.status === 'ok' ? 200 : 503).send(answer);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  );
  return app;
}
