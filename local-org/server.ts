import Fastify, { type FastifyInstance } from 'fastify';
import { OrgError } from './errors';

/** Largest request body: a Composite or collections request of the platform stays far below. */
const BODY_LIMIT = 50 * 1024 * 1024;

/** Returns an HTTP server without routes. */
export function createServer(): FastifyInstance {
  return Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 4096, caseSensitive: true }
  });
}

/** Listens on this machine only, 0 for any free port; returns the port. Throws OrgError PORT_IN_USE. */
export async function listen(app: FastifyInstance, port: number): Promise<number> {
  try {
    await app.listen({ host: 'localhost', port });
  } catch (error) {
    throw portError(error as NodeJS.ErrnoException, port);
  }
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Says in words why a port cannot be used. */
export function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE' || /EADDRINUSE/.test(error.message)) {
    return new OrgError(
      'PORT_IN_USE',
      `Port ${port} is already in use. Stop what uses it, or choose another with --port.`,
      [],
      { cause: error }
    );
  }
  if (error.code === 'EACCES') {
    return new OrgError(
      'PORT_FORBIDDEN',
      `Port ${port} needs more rights. Choose one above 1023 with --port.`,
      [],
      {
        cause: error
      }
    );
  }
  return error;
}
