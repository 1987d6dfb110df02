import { withNils } from '../soap/envelope';
import type { SoapService } from '../soap/service';
import type { DeployMessage } from './deploy-message';
import type { Deployments, DeployResult } from './deployments';

/** Of the Metadata API over SOAP, what `sf project deploy` calls. */
export function metadataService(deployments: Deployments): SoapService {
  return {
    path: 'm',
    namespace: 'http://soap.sforce.com/2006/04/metadata',
    operations: {
      deploy: async (org, user, { ZipFile, DeployOptions }) => {
        const zip = Buffer.from(String(ZipFile ?? ''), 'base64');
        const { id } = await deployments.start(org, user, zip, DeployOptions);
        return body('deployResponse', { done: false, id, state: 'Queued' });
      },
      checkDeployStatus: (org, user, { asyncProcessId, includeDetails }) => {
        const { result } = deployments.find(org, user, String(asyncProcessId));
        return body('checkDeployStatusResponse', asXml(result, includeDetails === 'true'));
      }
    }
  };
}

function body(response: string, result: object): object {
  return { 'soapenv:Body': { [response]: { result } } };
}

function asXml({ details, ...result }: DeployResult, includesDetails: boolean): object {
  if (!includesDetails) return result;
  const nils = (messages: DeployMessage[]) => messages.map(withNils);
  const runTestResult = { numFailures: 0, numTestsRun: 0, totalTime: 0 };
  return {
    ...result,
    details: {
      componentFailures: nils(details.componentFailures),
      componentSuccesses: nils(details.componentSuccesses),
      runTestResult
    }
  };
}
