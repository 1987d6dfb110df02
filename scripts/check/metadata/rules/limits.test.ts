import assert from 'node:assert';
import { describe, it } from 'node:test';
import { projectSourceOf } from '../project-source';
import type { Rule } from '../rule';
import { problemsOf } from '../testing/problems';
import { apexReserved } from './apex-reserved';
import { apexSizes } from './apex-sizes';
import { apiVersion, oneApiVersion } from './api-version';
import { eventDefinitions } from './event-definitions';
import { eventRoom } from './event-room';
import { fieldSizes } from './field-sizes';
import { names } from './names';
import { objectTotals } from './object-totals';
import { textLengths } from './text-lengths';

const inFiles = (rule: Rule, files: Record<string, string>): string[] =>
  problemsOf(
    rule,
    projectSourceOf(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`force-app/main/visits/${file}`, text]))
    )
  );
const field = (object: string, name: string, body: string): Record<string, string> => ({
  [`objects/${object}/fields/${name}.field-meta.xml`]: `<CustomField><fullName>${name}</fullName>${body}</CustomField>`
});

describe('limits of names', () => {
  const named = (file: string, root: string): string[] => inFiles(names, { [file]: `<${root}/>` });

  it('hold for the part without the suffix', () => {
    const forty = 'A'.repeat(40);
    assert.deepStrictEqual(named(`objects/Lead/fields/${forty}__c.field-meta.xml`, 'CustomField'), []);
    assert.match(
      named(`objects/Lead/fields/${forty}A__c.field-meta.xml`, 'CustomField')[0],
      /has 41 letters, CustomField takes 40/
    );
    assert.match(named(`classes/${forty}A.cls-meta.xml`, 'ApexClass')[0], /has 41 letters/);
    assert.match(named(`flows/${'F'.repeat(81)}.flow-meta.xml`, 'Flow')[0], /has 81 letters, Flow takes 80/);
  });

  it('hold for its letters', () => {
    assert.match(named('flows/1st.flow-meta.xml', 'Flow')[0], /does not begin with a letter/);
    assert.match(named('flows/First_.flow-meta.xml', 'Flow')[0], /one at its end/);
    assert.match(named('lwc/VisitList/VisitList.js-meta.xml', 'LightningComponentBundle')[0], /small letter/);
    assert.deepStrictEqual(named('lwc/visitList/visitList.js-meta.xml', 'LightningComponentBundle'), []);
  });
});

describe('limits of texts', () => {
  it('hold for labels, descriptions and help', () => {
    const texts = (body: string): string[] => inFiles(textLengths, field('Lead', 'Heat__c', body));
    assert.deepStrictEqual(texts(`<label>${'a'.repeat(40)}</label>`), []);
    assert.deepStrictEqual(texts(`<label>${'a'.repeat(41)}</label>`), [
      'Heat__c.field-meta.xml:1 the label has 41 characters, the platform keeps 40'
    ]);
    assert.strictEqual(texts(`<description>${'a'.repeat(1001)}</description>`).length, 1);
    assert.strictEqual(texts(`<inlineHelpText>${'a'.repeat(511)}</inlineHelpText>`).length, 1);
    assert.strictEqual(
      texts(
        `<valueSet><valueSetDefinition><value><fullName>${'a'.repeat(256)}</fullName></value></valueSetDefinition></valueSet>`
      ).length,
      1
    );
  });
});

describe('limits of fields', () => {
  const sized = (body: string): string[] => inFiles(fieldSizes, field('Lead', 'Heat__c', body));

  it('hold for their sizes', () => {
    assert.deepStrictEqual(sized('<type>Text</type><length>255</length>'), []);
    assert.deepStrictEqual(sized('<type>Text</type><length>256</length>'), [
      'Heat__c.field-meta.xml:1 Text takes a length from 1 to 255, not 256'
    ]);
    assert.strictEqual(sized('<type>LongTextArea</type><length>131073</length>').length, 1);
    assert.strictEqual(sized('<type>Number</type><precision>19</precision>').length, 1);
    const values = '<value><fullName>x</fullName></value>'.repeat(1001);
    assert.match(
      sized(
        `<type>Picklist</type><valueSet><valueSetDefinition>${values}</valueSetDefinition></valueSet>`
      )[0],
      /has 1001 values/
    );
  });

  it('hold for all fields of an object together', () => {
    const many = (count: number, body: string): string[] =>
      inFiles(
        objectTotals,
        Object.assign({}, ...Array.from({ length: count }, (_, index) => field('Lead', `F${index}__c`, body)))
      );
    assert.deepStrictEqual(many(12, '<type>LongTextArea</type><length>131072</length>'), []);
    assert.match(
      many(13, '<type>LongTextArea</type><length>131072</length>')[0],
      /has 1703936 characters of long text/
    );
    assert.match(many(41, '<type>Lookup</type>')[0], /has 41 relationships, an org takes 40/);
    assert.match(many(3, '<type>MasterDetail</type>')[0], /has 3 master-details/);
    assert.match(many(501, '<type>Text</type><length>1</length>')[0], /has 501 custom fields/);
  });
});

describe('limits of events', () => {
  const event = (name: string): Record<string, string> => ({
    [`objects/${name}/${name}.object-meta.xml`]: '<CustomObject/>'
  });

  it('hold for their number, their fields and their size', () => {
    const five = Object.assign({}, ...['A', 'B', 'C', 'D', 'E'].map((letter) => event(`${letter}__e`)));
    assert.deepStrictEqual(inFiles(eventDefinitions, five), []);
    assert.match(
      inFiles(eventDefinitions, { ...five, ...event('F__e') })[0],
      /F__e is one platform event more/
    );
    assert.deepStrictEqual(
      inFiles(eventDefinitions, { ...event('A__e'), ...field('A__e', 'B__c', '<type>Picklist</type>') }),
      ['B__c.field-meta.xml:1 a platform event has no fields of type Picklist']
    );
    const long = Array.from({ length: 9 }, (_, index) =>
      field('A__e', `L${index}__c`, '<type>LongTextArea</type><length>131072</length>')
    );
    assert.match(inFiles(eventRoom, Object.assign(event('A__e'), ...long))[0], /hold 1179648 characters/);
  });
});

describe('limits of Apex', () => {
  const apex = (rule: Rule, text: string): string[] => inFiles(rule, { 'classes/Visits.cls': text });

  it('hold for its size', () => {
    assert.match(
      apex(apexSizes, `public class Visits { /* ${'x'.repeat(1_000_000)} */ }`)[0],
      /platform takes 1000000/
    );
    assert.deepStrictEqual(apex(apexSizes, 'public class Visits { }'), []);
  });

  it('hold for the words that it keeps for itself', () => {
    const declaring = (body: string): string[] => apex(apexReserved, `public class Visits {\n${body}\n}`);
    for (const body of [
      'Integer limit;',
      'void run(Integer number) { }',
      'Integer sort { get; }',
      'class Group { }'
    ])
      assert.strictEqual(declaring(body).length, 1, body);
    assert.deepStrictEqual(declaring('Integer count; String order; Object type;'), []);
  });
});

describe('API versions', () => {
  const version = (rule: Rule, text: string): string[] =>
    inFiles(rule, {
      'classes/Visits.cls-meta.xml': `<ApexClass><apiVersion>${text}</apiVersion></ApexClass>`
    });

  it('still answer', () => {
    assert.strictEqual(version(apiVersion, '30.0').length, 1);
    assert.strictEqual(version(apiVersion, '65').length, 1);
    assert.deepStrictEqual(version(apiVersion, '31.0'), []);
  });

  it('are one in this project', () => {
    assert.strictEqual(version(oneApiVersion, '64.0').length, 1);
    assert.deepStrictEqual(version(oneApiVersion, '65.0'), []);
  });
});
