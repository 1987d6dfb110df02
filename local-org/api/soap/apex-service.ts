import { runAnonymous } from '../anonymous-apex';
import { withNils } from './envelope';
import type { SoapService } from './service';

/** Of the Apex API, what the sf CLI calls: `executeAnonymous`, whose debug log comes back in a header. */
export const apexService: SoapService = {
  path: 's',
  namespace: 'http://soap.sforce.com/2006/08/apex',
  operations: {
    executeAnonymous: (org, user, { String: code, apexcode = code }) => {
      const { log, ...result } = runAnonymous(org, user, String(apexcode ?? ''));
      return {
        'soapenv:Header': { DebuggingInfo: { debugLog: log.join('\n') } },
        'soapenv:Body': { executeAnonymousResponse: { result: withNils(result) } }
      };
    }
  }
};
