/** What a failed request of the platform may carry, by where it comes from. */
interface Failure {
  body?: string | FailureBody | FailureBody[];
  message?: string;
  statusText?: string;
}

interface FailureBody {
  message?: string;
  pageErrors?: { message: string }[];
  output?: { errors?: { message: string }[]; fieldErrors?: Record<string, { message: string }[]> };
  fieldErrors?: Record<string, { message: string }[]>;
}

/**
 * Sentences for people, from whatever a wire, an Apex call or a record form failed with. Never empty for a failure.
 */
export function reduceErrors(failures: unknown): string[] {
  const list = Array.isArray(failures) ? failures : [failures];
  return list.filter(Boolean).flatMap((failure) => {
    const found = messagesOf(failure as Failure);
    return found.length ? found : ['Something went wrong that the server did not explain.'];
  });
}

function messagesOf(failure: Failure | string): string[] {
  if (typeof failure === 'string') return [failure];
  const { body } = failure;
  if (typeof body === 'string') return [body];
  const bodies = Array.isArray(body) ? body : body ? [body] : [];
  const detailed = bodies.flatMap(messagesOfBody);
  return detailed.length
    ? detailed
    : [failure.message ?? failure.statusText].filter((text) => text !== undefined);
}

function messagesOfBody(body: FailureBody): string[] {
  const particular = [
    ...(body.pageErrors ?? []),
    ...(body.output?.errors ?? []),
    ...Object.values(body.output?.fieldErrors ?? body.fieldErrors ?? {}).flat()
  ].map(({ message }) => message);
  return particular.length ? particular : [body.message].filter((text) => text !== undefined);
}
