import { Blob } from '../../values/blob';
import { type Implementation, platformClass } from '../platform-class';

/** What HttpRequest and HttpResponse share: headers and a body. Header names are found in any case. */
export class HttpMessage {
  readonly headers = new Map<string, [name: string, value: string]>();
  body = new Blob(Buffer.alloc(0));

  header(name: string): string | null {
    return this.headers.get(name.toLowerCase())?.[1] ?? null;
  }

  setHeader(name: string, value: string): void {
    this.headers.set(name.toLowerCase(), [name, value]);
  }
}

/** A value of System.HttpRequest. */
export class ApexHttpRequest extends HttpMessage {
  endpoint: string | null = null;
  method: string | null = null;
  timeout = 10_000;

  override toString(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
  }
}

/** A value of System.HttpResponse. */
export class ApexHttpResponse extends HttpMessage {
  status: string | null = null;
  statusCode = 0;

  override toString(): string {
    return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
  }
}

const shared: Record<string, Implementation> = {
  'String getBody()': (self: HttpMessage) => self.body.bytes.toString('utf8'),
  'Blob getBodyAsBlob()': (self: HttpMessage) => self.body,
  'String getHeader(String name)': (self: HttpMessage, name: string) => self.header(name),
  'void setHeader(String name, String value)': (self: HttpMessage, name: string, value: string) =>
    self.setHeader(name, value),
  'void setBody(String body)': (self: HttpMessage, body: string) =>
    void (self.body = new Blob(Buffer.from(body, 'utf8'))),
  'void setBodyAsBlob(Blob body)': (self: HttpMessage, body: Blob) => void (self.body = body),
  'String toString()': String
};

platformClass('HttpRequest', {
  constructors: { '()': () => new ApexHttpRequest() },
  methods: {
    ...shared,
    'String getEndpoint()': (self: ApexHttpRequest) => self.endpoint,
    'void setEndpoint(String endpoint)': (self: ApexHttpRequest, endpoint: string) =>
      void (self.endpoint = endpoint),
    'String getMethod()': (self: ApexHttpRequest) => self.method,
    'void setMethod(String method)': (self: ApexHttpRequest, method: string) => void (self.method = method),
    'void setTimeout(Integer milliseconds)': (self: ApexHttpRequest, timeout: number) =>
      void (self.timeout = timeout)
  },
  isInstance: (value) => value instanceof ApexHttpRequest
});

platformClass('HttpResponse', {
  constructors: { '()': () => new ApexHttpResponse() },
  methods: {
    ...shared,
    'String getStatus()': (self: ApexHttpResponse) => self.status,
    'void setStatus(String status)': (self: ApexHttpResponse, status: string) => void (self.status = status),
    'Integer getStatusCode()': (self: ApexHttpResponse) => self.statusCode,
    'void setStatusCode(Integer code)': (self: ApexHttpResponse, code: number) =>
      void (self.statusCode = code)
  },
  isInstance: (value) => value instanceof ApexHttpResponse
});
