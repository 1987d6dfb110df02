import { ApexException } from '../values/apex-exception';
import * as declared from '../values/apex-exception';
import { ApexList } from '../values/apex-list';
import { ApexType } from '../values/apex-type';
import { formatStackTrace } from '../values/stack-trace';
import { stringHash } from './string/characters';
import { type Implementation, platformClass } from './platform-class';
import { statusCodeOf } from './status-code';

/** Exceptions that carry nothing but their message and that only the project's own code throws. */
const FURTHER = [
  'BigObjectException',
  'CanvasException',
  'DuplicateMessageException',
  'EmailTemplateRenderException',
  'FlowException',
  'InvalidHeaderException',
  'LicenseException',
  'NoDataFoundException',
  'PlatformCacheException',
  'ProcedureException',
  'RequiredFeatureMissingException',
  'TouchHandledException',
  'UnsupportedOperationException',
  'VisualforceException',
  'WaveTemplateException',
  'XmlException'
];

type ExceptionClass = new (message?: string | null, cause?: ApexException | null) => ApexException;

function constructorsOf(Type: ExceptionClass): Record<string, Implementation> {
  const create = (message: string | null, cause: ApexException | null): ApexException =>
    new Type(message, cause);
  return {
    '()': () => create(null, null),
    '(String message)': (message: string | null) => create(message, null),
    '(Exception cause)': (cause: ApexException) => create(null, cause),
    '(String message, Exception cause)': create
  };
}

/** The name without namespace System: how a class of the platform is registered. */
function registeredName(Type: typeof ApexException): string {
  return Type.apexTypeName.replace(/^System\./, '');
}

platformClass('Exception', {
  methods: {
    'Exception getCause()': (self: ApexException) => self.cause,
    'Integer getLineNumber()': (self: ApexException) => self.stackTrace[0]?.line ?? 0,
    'String getMessage()': (self: ApexException) => self.message,
    'String getStackTraceString()': (self: ApexException) => formatStackTrace(self.stackTrace),
    'String getTypeName()': (self: ApexException) => self.apexTypeName,
    'void initCause(Exception cause)': (self: ApexException, cause: ApexException) =>
      void (self.cause = cause),
    'void setMessage(String message)': (self: ApexException, message: string | null) => {
      self.message = message ?? '';
      self.hasMessage = message !== null;
    },
    'String toString()': (self: ApexException) => `${self.apexTypeName}: ${self.message}`,
    'Integer hashCode()': (self: ApexException) => stringHash(self.message),
    'Boolean equals(Object other)': (self: ApexException, other: unknown) => self === other
  },
  isInstance: (value) => value instanceof ApexException
});

/** Registered by files of their own, because they have methods of their own. */
const ELSEWHERE = new Set<unknown>([declared.DmlException, ApexException]);

for (const Type of Object.values(declared) as unknown[]) {
  if (ELSEWHERE.has(Type) || typeof Type !== 'function') continue;
  registerException(Type as typeof ApexException);
}
for (const name of FURTHER) {
  registerException(
    class extends ApexException {
      static override readonly apexTypeName = `System.${name}`;
    }
  );
}

function registerException(Type: typeof ApexException): void {
  platformClass(registeredName(Type), {
    extends: 'Exception',
    constructors: constructorsOf(Type),
    isInstance: (value) => value instanceof Type
  });
}

const { DmlException } = declared;
type Dml = InstanceType<typeof DmlException>;

const failure = (self: Dml, index: number): Dml['failures'][number] => {
  const found = self.failures[index];
  if (!found) throw new declared.TypeException(`DML operation ${index} not found in this exception`);
  return found;
};

platformClass('DmlException', {
  extends: 'Exception',
  constructors: constructorsOf(DmlException),
  methods: {
    'Integer getNumDml()': (self: Dml) => self.failures.length,
    'String getDmlId(Integer index)': (self: Dml, index: number) => failure(self, index).id,
    'Integer getDmlIndex(Integer index)': (self: Dml, index: number) => failure(self, index).index,
    'String getDmlMessage(Integer index)': (self: Dml, index: number) => failure(self, index).message,
    'String getDmlStatusCode(Integer index)': (self: Dml, index: number) => failure(self, index).statusCode,
    'StatusCode getDmlType(Integer index)': (self: Dml, index: number) =>
      statusCodeOf(failure(self, index).statusCode),
    'List<String> getDmlFieldNames(Integer index)': (self: Dml, index: number) =>
      new ApexList(ApexType.of('String'), [...failure(self, index).fields])
  },
  isInstance: (value) => value instanceof DmlException
});
