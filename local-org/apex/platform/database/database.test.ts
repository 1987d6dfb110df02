import { testApex } from '../apex-table';

const SETUP = `
  Lead ann = new Lead(LastName = 'Ann', Company = 'Acme');
  Lead bad = new Lead(Company = 'Acme');
  List<Lead> both = new List<Lead>{ ann, bad };`;

testApex(
  'Database: DML',
  [
    [`Database.insert(ann).isSuccess() && ann.Id != null`, 'true'],
    [`Database.insert(both, false)[1].isSuccess()`, 'false'],
    [
      `Database.insert(both, false)[1].getErrors()[0].getStatusCode() == StatusCode.REQUIRED_FIELD_MISSING`,
      'true'
    ],
    [`Database.insert(both, false)[1].getErrors()[0].getFields()`, '(LastName)'],
    [`Database.insert(both, false)[0].getId() == ann.Id`, 'true'],
    [
      `Database.insert(both)`,
      '!System.DmlException: Insert failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]'
    ],
    [`Database.upsert(ann).isCreated()`, 'true'],
    [`Database.delete(Database.insert(ann).getId()).isSuccess()`, 'true']
  ],
  SETUP
);

const SAVED = `
  insert new List<Lead>{ new Lead(LastName = 'Ann', Company = 'A'), new Lead(LastName = 'Bea', Company = 'B') };
  Savepoint before = Database.setSavepoint();
  Map<String, Object> binds = new Map<String, Object>{ 'name' => 'Bea' };`;

testApex(
  'Database: queries and savepoints',
  [
    [`Database.query('SELECT LastName FROM Lead ORDER BY LastName')[0].get('LastName')`, 'Ann'],
    [
      `Database.queryWithBinds('SELECT Company FROM Lead WHERE LastName = :name', binds, AccessLevel.USER_MODE)[0].get('Company')`,
      'B'
    ],
    [`Database.countQuery('SELECT COUNT() FROM Lead')`, '2'],
    [
      `Database.countQueryWithBinds('SELECT COUNT() FROM Lead WHERE LastName = :name', binds, AccessLevel.SYSTEM_MODE)`,
      '1'
    ],
    [`Database.getQueryLocator('SELECT Id FROM Lead').getQuery()`, 'SELECT Id FROM Lead'],
    [
      `Limits.getQueries() + ',' + Limits.getDmlStatements() + ',' + Limits.getDmlRows() + ',' + Limits.getLimitQueries()`,
      '0,1,2,100'
    ]
  ],
  SAVED
);

testApex(
  'Database.rollback',
  [[`[SELECT COUNT() FROM Lead]`, '0']],
  `Savepoint before = Database.setSavepoint(); insert new Lead(LastName = 'Ann', Company = 'A'); Database.rollback(before);`
);
