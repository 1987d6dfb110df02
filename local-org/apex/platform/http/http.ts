import { NotEmulated } from '../../../errors';
import { execution } from '../../execution';
import { CalloutException } from '../../values/apex-exception';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';
import { mockedResponse } from '../test/test';
import { countUse } from '../usage';
import type { ApexHttpRequest } from './http-message';

class Http {}

/** Only tests call out, to their mock: the local org lets no Apex reach the network. */
function send(_: Http, request: ApexHttpRequest): unknown {
  countUse('callouts');
  if (!execution().isTest) throw new NotEmulated(`a callout from Apex to ${request.endpoint}`);
  const response = mockedResponse(request);
  if (response === undefined) {
    throw new CalloutException('Methods defined as TestMethod do not support Web service callouts');
  }
  return response;
}

platformClass('Http', {
  constructors: { '()': () => new Http() },
  methods: nullChecked({ 'HttpResponse send(HttpRequest request)': send }),
  isInstance: (value) => value instanceof Http
});
