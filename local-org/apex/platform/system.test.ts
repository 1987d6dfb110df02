import { testApex } from './apex-table';

const fails = (statement: string, message: string): void =>
  testApex(
    statement,
    [['null', `!System.AssertException: ${message}`]],
    statement.endsWith('}') ? statement : `${statement};`
  );

fails(`System.assertEquals(1, 2)`, 'Assertion Failed: Expected: 1, Actual: 2');
fails(`System.assertEquals('a', 'A', 'case')`, 'Assertion Failed: case: Expected: a, Actual: A');
fails(`System.assertNotEquals(1, 1)`, 'Assertion Failed: Same value: 1');
fails(`System.assert(false)`, 'Assertion Failed');
fails(`System.assert(1 > 2, 'no')`, 'Assertion Failed: no');
fails(`Assert.areEqual(1, 2, 'sum')`, 'Assertion Failed: sum: Expected: 1, Actual: 2');
fails(`Assert.isTrue(null, 'why')`, 'Assertion Failed: why');
fails(`Assert.isFalse(true)`, 'Assertion Failed');
fails(`Assert.isNotNull(null, 'gone')`, 'Assertion Failed: gone: Expected a value, Actual: null');
fails(`Assert.fail('here')`, 'Assertion Failed: here');
fails(
  `Assert.isInstanceOfType('x', Integer.class)`,
  'Assertion Failed: Expected an instance of Integer, Actual: String'
);
fails(
  `try { Assert.fail('uncatchable'); } catch (Exception e) { Integer i; }`,
  'Assertion Failed: uncatchable'
);

testApex(
  'assertions that hold',
  [['true', 'true']],
  `System.assertEquals(1, 1.0); Assert.isNull(null); Assert.isInstanceOfType(new Lead(), Lead.class);
   Assert.areEqual(new List<Integer>{ 1 }, new List<Integer>{ 1 }); Assert.areNotEqual('a', 'b');`
);

testApex('exceptions', [
  [`new IllegalArgumentException('no').getMessage()`, 'no'],
  [`new NullPointerException().getMessage()`, 'Script-thrown exception'],
  [
    `new DmlException('x').getTypeName() + new MathException('y')`,
    'System.DmlExceptionSystem.MathException: y'
  ],
  [`new CalloutException('outer', new MathException('inner')).getCause().getMessage()`, 'inner'],
  [
    `new StringException('x').getLineNumber() > 0 && new StringException('x').getStackTraceString().contains('Probe')`,
    'true'
  ]
]);

testApex('Blob, EncodingUtil, Crypto, UUID', [
  [`Blob.valueOf('é').size() + Blob.valueOf('abc').toString()`, '2abc'],
  [`EncodingUtil.base64Encode(Blob.valueOf('Hello'))`, 'SGVsbG8='],
  [`EncodingUtil.base64Decode('SGVsbG8=').toString()`, 'Hello'],
  [
    `EncodingUtil.convertToHex(Crypto.generateDigest('SHA-256', Blob.valueOf('abc'))).left(16)`,
    'ba7816bf8f01cfea'
  ],
  [
    `EncodingUtil.convertToHex(Crypto.generateMac('hmacSHA256', Blob.valueOf('a'), Blob.valueOf('k'))).length()`,
    '64'
  ],
  [`EncodingUtil.urlEncode('a b&c/é~', 'UTF-8')`, 'a+b%26c%2F%C3%A9%7E'],
  [`EncodingUtil.urlDecode('a+b%26c', 'UTF-8')`, 'a b&c'],
  [`UUID.randomUUID().toString().length()`, '36'],
  [`UUID.fromString('nope')`, '!System.IllegalArgumentException: Invalid UUID string: nope'],
  [
    `Crypto.decryptWithManagedIV('AES256', Blob.valueOf('01234567890123456789012345678901'), Crypto.encryptWithManagedIV('AES256', Blob.valueOf('01234567890123456789012345678901'), Blob.valueOf('secret'))).toString()`,
    'secret'
  ]
]);

testApex(
  'Pattern and Matcher',
  [
    [`matcher.find() + ',' + matcher.group(1) + ',' + matcher.start() + ',' + matcher.end(2)`, 'true,a,0,3'],
    [`matcher.replaceAll('$2-$1')`, '1-a 22-b'],
    [`matcher.matches()`, 'false'],
    [`matcher.group()`, '!System.StringException: No match found'],
    [`Pattern.matches('[a-z]+', 'abc') && !Pattern.matches('[a-z]+', 'abc1')`, 'true'],
    [`Pattern.compile(Pattern.quote('a.b')).matcher('a.b').matches()`, 'true']
  ],
  `Matcher matcher = Pattern.compile('([a-z])=([0-9]+)').matcher('a=1 b=22');`
);
