import { ApexMap } from '../../values/apex-map';
import { ApexType } from '../../values/apex-type';
import type { Blob } from '../../values/blob';
import { type FieldImplementation, platformClass } from '../platform-class';

const STRING = ApexType.of('String');
const texts = (): ApexMap<string, string> => new ApexMap(STRING, STRING);

/** A value of System.RestRequest. */
export class RestRequest {
  headers = texts();
  params = texts();
  httpMethod: string | null = null;
  remoteAddress: string | null = null;
  requestBody: Blob | null = null;
  requestURI: string | null = null;
  resourcePath: string | null = null;
}

/** A value of System.RestResponse. */
export class RestResponse {
  headers = texts();
  responseBody: Blob | null = null;
  statusCode: number | null = null;
}

/** A variable of the message; maps are filled, never replaced. */
function variable<T>(name: keyof T & string, isSettable = true): FieldImplementation {
  return {
    get: (self: T) => self[name],
    ...(isSettable && { set: (self: T, value: T[typeof name]) => void (self[name] = value) })
  };
}

platformClass('RestRequest', {
  constructors: { '()': () => new RestRequest() },
  fields: {
    'Map<String,String> headers': variable<RestRequest>('headers', false),
    'Map<String,String> params': variable<RestRequest>('params', false),
    'String httpMethod': variable<RestRequest>('httpMethod'),
    'String remoteAddress': variable<RestRequest>('remoteAddress'),
    'Blob requestBody': variable<RestRequest>('requestBody'),
    'String requestURI': variable<RestRequest>('requestURI'),
    'String resourcePath': variable<RestRequest>('resourcePath')
  },
  methods: {
    'void addHeader(String name, String value)': (self: RestRequest, name: string, value: string) =>
      void self.headers.put(name, value),
    'void addParameter(String name, String value)': (self: RestRequest, name: string, value: string) =>
      void self.params.put(name, value)
  },
  isInstance: (value) => value instanceof RestRequest
});

platformClass('RestResponse', {
  constructors: { '()': () => new RestResponse() },
  fields: {
    'Map<String,String> headers': variable<RestResponse>('headers', false),
    'Blob responseBody': variable<RestResponse>('responseBody'),
    'Integer statusCode': variable<RestResponse>('statusCode')
  },
  methods: {
    'void addHeader(String name, String value)': (self: RestResponse, name: string, value: string) =>
      void self.headers.put(name, value)
  },
  isInstance: (value) => value instanceof RestResponse
});
