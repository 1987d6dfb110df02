import { testApex } from '../apex-table';

testApex(
  'RestRequest and RestResponse',
  [
    [`request.params + ',' + request.headers.get('Accept') + ',' + request.httpMethod`, '{limit=5},json,GET'],
    [`response.statusCode + ',' + response.responseBody.toString()`, '204,done'],
    [`RestContext.request == null && RestContext.response == null`, 'true']
  ],
  `RestRequest request = new RestRequest();
   request.httpMethod = 'GET';
   request.addHeader('Accept', 'json');
   request.params.put('limit', '5');
   RestResponse response = new RestResponse();
   response.statusCode = 204;
   response.responseBody = Blob.valueOf('done');`
);
