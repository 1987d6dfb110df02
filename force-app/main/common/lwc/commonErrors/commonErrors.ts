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

/** How the platform says that the reader may not see a field, an object or a class: words for admins. */
const NO_ACCESS =
  /^No such column |^You do not have access to the Apex class |^sObject type '\w+' is not supported|INVALID_FIELD/;
const ASK = 'You have no access to this. Ask your admin for a permission set of Flywheel.';

/**
 * Sentences for people, from whatever a wire, an Apex call or a record form failed with. Never empty for a failure.
 */
export function reduceErrors(failures: unknown): string[] {
  const list = Array.isArray(failures) ? failures : [failures];
  return list.filter(Boolean).flatMap((failure) => {
    const found = messagesOf(failure as Failure);
    const worded = found.map((message) => (NO_ACCESS.test(message) ? ASK : message));
    return worded.length ? [...new Set(worded)] : ['Something went wrong that the server did not explain.'];
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
