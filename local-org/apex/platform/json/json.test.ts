import { testApex } from '../apex-table';

testApex('JSON.serialize', [
  [`JSON.serialize(new Map<String, Object>{ 'a' => 1, 'b' => null })`, '{"a":1,"b":null}'],
  [`JSON.serialize(new Map<String, Object>{ 'a' => 1, 'b' => null }, true)`, '{"a":1}'],
  [`JSON.serialize(new List<Object>{ 1.50, 2L, 1.0d, true, 'x"y', null })`, '[1.50,2,1.0,true,"x\\"y",null]'],
  [`JSON.serialize(Date.newInstance(2026, 2, 3))`, '"2026-02-03"'],
  [`JSON.serialize(Datetime.newInstanceGmt(2026, 2, 3, 4, 5, 6))`, '"2026-02-03T04:05:06.000Z"'],
  [
    `JSON.serialize(new Lead(LastName = 'Ann', NumberOfEmployees = 5))`,
    '{"attributes":{"type":"Lead"},"LastName":"Ann","NumberOfEmployees":5}'
  ],
  [
    `JSON.serialize(new NullPointerException())`,
    '!System.JSONException: Apex Type unsupported in JSON: System.NullPointerException'
  ],
  [
    `JSON.serializePretty(new Map<String, Object>{ 'a' => new List<Object>{ 1, new Map<String, Object>{ 'b' => 2 } }, 'c' => new List<Object>() })`,
    '{\n  "a" : [ 1, {\n    "b" : 2\n  } ],\n  "c" : [ ]\n}'
  ]
]);

testApex('JSON.deserializeUntyped', [
  [`JSON.deserializeUntyped('{"a":[1,2.5,"x",true,null]}')`, '{a=(1, 2.5, x, true, null)}'],
  [`JSON.deserializeUntyped('5000000000') instanceof Long`, 'true'],
  [`JSON.deserializeUntyped('1.0') instanceof Decimal`, 'true'],
  [
    `JSON.deserializeUntyped('{a:1}')`,
    `!System.JSONException: Unexpected character ('a' (code 97)): was expecting double-quote to start field name at input location [1,2]`
  ],
  [
    `JSON.deserializeUntyped('[1,')`,
    `!System.JSONException: Unexpected end-of-input: expected a valid value (number, String, array, object, 'true', 'false' or 'null') at input location [1,4]`
  ]
]);

testApex('JSON.deserialize', [
  [`((List<Integer>) JSON.deserialize('[1,"2"]', List<Integer>.class))[1] + 1`, '3'],
  [`JSON.deserialize('["x"]', List<Integer>.class)`, '!System.JSONException: Illegal value for primitive: x'],
  [`JSON.deserialize('{"a":1.5}', Map<String, Decimal>.class)`, '{a=1.5}'],
  [`JSON.deserialize('"2026-02-03T04:05:06.000+0000"', Datetime.class)`, '2026-02-03 04:05:06'],
  [`((Lead) JSON.deserialize('{"LastName":"Ann","Nope":1}', Lead.class)).LastName`, 'Ann'],
  [
    `JSON.deserializeStrict('{"Nope":1}', Lead.class)`,
    `!System.JSONException: No such column 'Nope' on sobject of type Lead`
  ],
  [
    `((SObject) JSON.deserialize('{"attributes":{"type":"Lead"},"LastName":"Ann"}', SObject.class)).getSObjectType()`,
    'Lead'
  ],
  [`JSON.deserialize('{}', List<String>.class)`, '!System.JSONException: Expected List<String> but found {']
]);

const GENERATOR = `
  JSONGenerator generator = JSON.createGenerator(false);
  generator.writeStartObject();
  generator.writeStringField('name', 'Ann');
  generator.writeNumberField('age', 7);
  generator.writeFieldName('tags');
  generator.writeStartArray();
  generator.writeObject(new List<String>{ 'x' });
  generator.writeNull();
  generator.writeEndArray();
  generator.writeEndObject();
  JSONParser parser = JSON.createParser('{"list":[1,2],"name":"Ann"}');
  parser.nextToken(); parser.nextToken(); parser.nextToken(); parser.skipChildren(); parser.nextToken();`;

testApex(
  'JSONGenerator and JSONParser',
  [
    [`generator.getAsString()`, '{"name":"Ann","age":7,"tags":[["x"],null]}'],
    [
      `parser.getCurrentName() + ',' + parser.getCurrentToken() + ',' + parser.nextValue() + ',' + parser.getText()`,
      'name,FIELD_NAME,VALUE_STRING,Ann'
    ],
    [`JSON.createParser('[1]').nextToken() == JSONToken.START_ARRAY`, 'true']
  ],
  GENERATOR
);
