import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openProbe } from '../platform/apex-table';
import { toResultJson } from './result-json';
import { toResultText } from './result-text';
import { runTests } from './run-tests';
import type { TestResult, TestRun } from './test-run';

function run(
  classes: Record<string, string>,
  names = Object.keys(classes),
  triggers: Record<string, string> = {}
): TestRun {
  const { runtime, records } = openProbe(classes, triggers);
  const result = runTests(runtime, records, { classes: names });
  records.close();
  return result;
}

/** Runs the tests of one class, written without its head. */
function runClass(body: string): Record<string, TestResult> {
  const { results } = run({ SampleTest: `@IsTest private class SampleTest {\n${body}\n}` });
  return Object.fromEntries(results.map((result) => [result.methodName, result]));
}

const outcomes = (results: Record<string, TestResult>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(results).map(([name, { outcome, message }]) => [name, message ?? outcome])
  );

test('a failure tells message and stack as the platform prints them', () => {
  const { results } = run(
    {
      Adder: 'public class Adder {\n  public static Integer add(Integer a) {\n    return a + 1;\n  }\n}',
      AdderTest: `@IsTest private class AdderTest {
      @IsTest static void adds() { Assert.areEqual(2, Adder.add(1)); }
      static testMethod void wrong() {
        System.assertEquals(3, Adder.add(1), 'sum');
      }
      @IsTest static void broken() {
        Adder.add(null);
      }
      private static void helper() {}
    }`
    },
    ['AdderTest']
  );
  assert.deepEqual(
    results.map(({ methodName, outcome }) => [methodName, outcome]),
    [
      ['adds', 'Pass'],
      ['wrong', 'Fail'],
      ['broken', 'Fail']
    ]
  );
  assert.equal(results[1].message, 'System.AssertException: Assertion Failed: sum: Expected: 3, Actual: 2');
  assert.equal(results[1].stackTrace, 'Class.AdderTest.wrong: line 4, column 1');
  assert.equal(results[2].message, 'System.NullPointerException: Attempt to de-reference a null object');
  assert.match(
    results[2].stackTrace ?? '',
    /^Class\.Adder\.add: line 3, column 1\nClass\.AdderTest\.broken: line 7/
  );
});

test('each test starts from what the setup saved, with fresh static variables', () => {
  const results = runClass(`
    static Integer counter = 0;
    @TestSetup static void setUp() { insert new Lead(LastName = 'Setup', Company = 'A'); counter = 5; }
    @IsTest static void first() {
      Assert.areEqual(0, counter++);
      insert new Lead(LastName = 'Mine', Company = 'A');
      Assert.areEqual(2, [SELECT COUNT() FROM Lead]);
    }
    @IsTest static void second() {
      Assert.areEqual(0, counter);
      Assert.areEqual('Setup', [SELECT LastName FROM Lead].LastName);
    }`);
  assert.deepEqual(outcomes(results), { first: 'Pass', second: 'Pass' });
});

test('a setup that fails fails every test of its class', () => {
  const results = runClass(`
    @TestSetup static void setUp() { insert new Lead(); }
    @IsTest static void one() {}
    @IsTest static void two() {}`);
  for (const { outcome, message } of Object.values(results)) {
    assert.equal(outcome, 'Fail');
    assert.match(message ?? '', /^System.DmlException: Insert failed.*REQUIRED_FIELD_MISSING/);
  }
});

test('startTest gives fresh limits, stopTest runs jobs and gives the old counts back', () => {
  const results = run(
    {
      Job: `public class Job implements Queueable {
      public static Integer runs = 0;
      public void execute(QueueableContext context) {
        runs++;
        Assert.areEqual(0, Limits.getQueries());
        Assert.isTrue(System.isQueueable() && Test.isRunningTest());
        insert new Lead(LastName = 'Job', Company = 'A');
      }
    }`,
      JobTest: `@IsTest private class JobTest {
      @IsTest static void limitsAndJobs() {
        Integer before = [SELECT COUNT() FROM Lead];
        Test.startTest();
        Assert.areEqual(0, Limits.getQueries());
        System.enqueueJob(new Job());
        Assert.areEqual(1, Limits.getQueueableJobs());
        Assert.areEqual(0, [SELECT COUNT() FROM Lead]);
        Test.stopTest();
        Assert.areEqual(1, Limits.getQueries());
        Assert.areEqual('Job', [SELECT LastName FROM Lead].LastName);
        Assert.areEqual(1, Job.runs);
        Assert.areEqual('Completed', [SELECT Status FROM AsyncApexJob].Status);
      }
    }`
    },
    ['JobTest']
  ).results;
  assert.deepEqual(
    results.map(({ message, outcome }) => message ?? outcome),
    ['Pass']
  );
});

test('a job of a test has the limits of asynchronous Apex and may enqueue no other', () => {
  const { results } = run(
    {
      Chain: `public class Chain implements Queueable {
        private Boolean goesOn;
        public Chain(Boolean goesOn) { this.goesOn = goesOn; }
        public void execute(QueueableContext context) {
          for (Integer i = 0; i < 150; i++) { List<Lead> found = [SELECT Id FROM Lead]; }
          if (goesOn) { System.enqueueJob(new Chain(false)); }
        }
      }`,
      ChainTest: `@IsTest private class ChainTest {
        @IsTest static void alone() { Test.startTest(); System.enqueueJob(new Chain(false)); Test.stopTest(); }
        @IsTest static void chained() { Test.startTest(); System.enqueueJob(new Chain(true)); Test.stopTest(); }
      }`
    },
    ['ChainTest']
  );
  assert.deepEqual(
    results.map(({ message }) => message),
    [null, 'System.AsyncException: Maximum stack depth has been reached.']
  );
});

test('a user whom a test makes sees what a restricted user sees', () => {
  const results = runClass(`
    @IsTest static void restricted() {
      Profile profile = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'];
      User guest = new User(LastName = 'Guest', Alias = 'guest', Email = 'g@x.test', Username = 'guest@x.test',
        ProfileId = profile.Id, TimeZoneSidKey = 'Europe/London', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8',
        LanguageLocaleKey = 'en_US');
      insert guest;
      String admin = UserInfo.getUserName();
      System.runAs(guest) {
        Assert.areEqual('guest@x.test', UserInfo.getUserName());
        Assert.isFalse(Lead.SObjectType.getDescribe().isAccessible());
        List<Lead> stripped = new List<Lead>{ new Lead(LastName = 'x') };
        try {
          Security.stripInaccessible(AccessType.CREATABLE, stripped);
          Assert.fail('a guest may not create leads');
        } catch (NoAccessException expected) {
          Assert.areEqual('No access to entity: Lead', expected.getMessage());
        }
      }
      Assert.areEqual(admin, UserInfo.getUserName());
    }
    @IsTest static void isGoneInTheNextTest() {
      Assert.areEqual(0, [SELECT COUNT() FROM User WHERE Username = 'guest@x.test']);
    }`);
  assert.deepEqual(outcomes(results), { restricted: 'Pass', isGoneInTheNextTest: 'Pass' });
});

test('events reach their triggers when the test delivers them and when it stops', () => {
  const { results } = run(
    {
      BakedHandler: `public class BakedHandler {
        public static void handle(List<Cake_Baked__e> events) {
          List<Lead> leads = new List<Lead>();
          for (Cake_Baked__e event : events) {
            if (event.Cake_Id__c == 'bad') { throw new IllegalArgumentException('burnt'); }
            leads.add(new Lead(LastName = event.Cake_Id__c, Company = String.valueOf(events.size())));
          }
          insert leads;
        }
      }`,
      EventTest: `@IsTest private class EventTest {
        static Integer touched = 0;
        private static void publish(String id) {
          Database.SaveResult result = EventBus.publish(new Cake_Baked__e(Cake_Id__c = id));
          Assert.isTrue(result.isSuccess() && EventBus.getOperationId(result) != null);
        }
        private static List<Lead> leads() { return [SELECT LastName, Company, CreatedBy.Name FROM Lead ORDER BY LastName]; }
        @IsTest static void delivered() {
          publish('one');
          Assert.areEqual(0, leads().size());
          Test.getEventBus().deliver();
          Assert.areEqual('one', leads()[0].LastName);
          Assert.areNotEqual(UserInfo.getName(), leads()[0].CreatedBy.Name);
          Test.getEventBus().deliver();
          Assert.areEqual(1, leads().size());
        }
        @IsTest static void stopped() {
          Test.startTest();
          publish('one');
          publish('two');
          Test.stopTest();
          Assert.areEqual(2, leads().size());
          Assert.areEqual('2', leads()[1].Company);
        }
        @IsTest static void undelivered() { publish('one'); }
        @IsTest static void failing() {
          publish('bad');
          Test.getEventBus().deliver();
        }
      }`
    },
    ['EventTest'],
    {
      BakedTrigger:
        'trigger BakedTrigger on Cake_Baked__e (after insert) { BakedHandler.handle(Trigger.new); }'
    }
  );
  assert.deepEqual(
    results.map(({ methodName, message }) => [methodName, message]),
    [
      ['delivered', null],
      ['stopped', null],
      ['undelivered', null],
      ['failing', 'System.IllegalArgumentException: burnt']
    ]
  );
});

test('callouts go to the mock of the test, or fail', () => {
  const { results } = run(
    {
      Mock: `@IsTest public class Mock implements HttpCalloutMock {
      public HttpResponse respond(HttpRequest request) {
        HttpResponse response = new HttpResponse();
        response.setStatusCode(201);
        response.setBody(request.getMethod() + ' ' + request.getEndpoint());
        return response;
      }
    }`,
      CalloutTest: `@IsTest private class CalloutTest {
      private static HttpResponse call() {
        HttpRequest request = new HttpRequest();
        request.setMethod('GET');
        request.setEndpoint('https://x.test/a');
        return new Http().send(request);
      }
      @IsTest static void mocked() {
        Test.setMock(HttpCalloutMock.class, new Mock());
        Assert.areEqual(201, call().getStatusCode());
        Assert.areEqual('GET https://x.test/a', call().getBody());
      }
      @IsTest static void unmocked() { call(); }
    }`
    },
    ['CalloutTest']
  );
  assert.deepEqual(
    results.map(({ message }) => message),
    [null, 'System.CalloutException: Methods defined as TestMethod do not support Web service callouts']
  );
});

test('a class that does not compile is a failure beside the tests of the others', () => {
  const made = run(
    {
      Broken: 'public class Broken {\n  public static void go() {\n    Integer i = nope;\n  }\n}',
      FineTest: '@IsTest private class FineTest { @IsTest static void works() {} }'
    },
    ['FineTest']
  );
  const [failure, fine] = made.results;
  assert.equal(failure.outcome, 'CompileFail');
  assert.equal(failure.className, 'Broken');
  assert.match(failure.message ?? '', /^line 3: Variable does not exist: nope/);
  assert.equal(fine.outcome, 'Pass');
  const json = toResultJson(made) as {
    status: number;
    result: { summary: Record<string, unknown>; tests: object[] };
  };
  assert.equal(json.status, 100);
  assert.deepEqual(
    [
      json.result.summary.outcome,
      json.result.summary.testsRan,
      json.result.summary.failing,
      json.result.summary.passRate
    ],
    ['Failed', 2, 1, '50%']
  );
  assert.deepEqual(Object.keys(json.result.tests[0]).sort(), [
    'ApexClass',
    'AsyncApexJobId',
    'FullName',
    'Id',
    'Message',
    'MethodName',
    'Outcome',
    'QueueItemId',
    'RunTime',
    'StackTrace'
  ]);
  assert.match(toResultText(made), /FineTest\.works +Pass[\s\S]*\n1 passed, 1 failed$/);
});

test('coverage counts the lines of classes and triggers, not those of tests', () => {
  const made = run(
    {
      Half: 'public class Half {\n  public static Integer of(Boolean all) {\n    if (all) {\n      return 2;\n    }\n    return 1;\n  }\n}',
      HalfTest: '@IsTest private class HalfTest {\n  @IsTest static void half() {\n    Half.of(true);\n  }\n}'
    },
    ['HalfTest']
  );
  const half = made.coverage.find(({ name }) => name === 'Half');
  assert.deepEqual(
    [...half!.lines],
    [
      [3, true],
      [4, true],
      [6, false]
    ]
  );
  assert.ok(made.coverage.some(({ name }) => name === 'CakeTrigger'));
  assert.ok(!made.coverage.some(({ name }) => name === 'HalfTest'));
});

test('a class that was asked for must exist and have tests', () => {
  assert.throws(() => run({}, ['Nope']), /has no class Nope/);
  assert.throws(() => run({}, ['CakeService']), /CakeService is no test class/);
});
