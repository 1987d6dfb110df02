import type { UserIdentity } from '../../records/user-identity';
import type { ApiContext } from '../context';

/** One call of a SOAP service. Returns header and body of the answer. */
export type SoapOperation = (
  org: ApiContext,
  user: UserIdentity,
  args: Record<string, unknown>
) => object | Promise<object>;

/** A SOAP service of the platform, at `/services/Soap/<path>/NN.0`. */
export interface SoapService {
  path: string;
  namespace: string;
  operations: Record<string, SoapOperation>;
}
