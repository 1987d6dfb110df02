import { testApex } from './apex-table';

const LIST = `List<Integer> numbers = new List<Integer>{ 3, 1, 2 };`;

testApex(
  'List',
  [
    [
      `numbers.size() + ',' + numbers.get(0) + ',' + numbers.contains(2) + ',' + numbers.indexOf(9)`,
      '3,3,true,-1'
    ],
    [`numbers.get(3)`, '!System.ListException: List index out of bounds: 3'],
    [`numbers.remove(1) + ',' + numbers`, '1,(3, 2)'],
    [`numbers.clone() == numbers`, 'true'],
    [`new List<Integer>(new Set<Integer>{ 1, 1, 2 })`, '(1, 2)'],
    [`numbers.equals(new List<Integer>{ 3, 1, 2 }) && !numbers.isEmpty()`, 'true'],
    [`numbers.iterator().next()`, '3'],
    [`new List<String>{ 'b', 'A', null, 'a' }.hashCode() != 0`, 'true'],
    [`new Integer[2]`, '(null, null)'],
    [`new List<Lead>().getSObjectType()`, 'Lead']
  ],
  LIST
);

const SORTED = `
  List<String> texts = new List<String>{ 'b', 'A', null, 'a', 'B' }; texts.sort();
  List<Decimal> amounts = new List<Decimal>{ 2.5, -1, 10 }; amounts.sort();
  List<Date> days = new List<Date>{ Date.newInstance(2026, 2, 1), Date.newInstance(2025, 2, 1) }; days.sort();
  List<Lead> leads = new List<Lead>{ new Lead(LastName = 'B'), new Lead(LastName = 'A') }; leads.sort();
  List<Lead> copies = leads.deepClone(true); copies[0].LastName = 'changed';
  List<Integer> grown = new List<Integer>{ 1 }; grown.add(0, 7); grown.addAll(grown); grown.set(1, 9);`;

testApex(
  'List: order and copies',
  [
    [`texts`, '(null, A, B, a, b)'],
    [`amounts`, '(-1, 2.5, 10)'],
    [`days[0].year()`, '2025'],
    [`leads[0].LastName`, 'A'],
    [`copies[0].LastName + leads[0].LastName`, 'changedA'],
    [`grown`, '(7, 9, 7, 1)']
  ],
  SORTED
);

const SETS = `Set<String> letters = new Set<String>{ 'a', 'b', 'a' };`;

testApex(
  'Set',
  [
    [`letters + ',' + letters.size()`, '{a, b},2'],
    [`letters.add('c') + ',' + letters.add('c') + ',' + letters.remove('x')`, 'true,false,false'],
    [`letters.contains('A')`, 'false'],
    [`letters.containsAll(new List<String>{ 'a', 'b' })`, 'true'],
    [`letters.retainAll(new Set<String>{ 'b', 'z' }) + ',' + letters`, 'true,{b}'],
    [`letters.removeAll(new List<String>{ 'b' }) + ',' + letters`, 'true,{a}'],
    [`letters.addAll(new Set<String>{ 'b' })`, 'false'],
    [`letters.equals(new Set<String>{ 'b', 'a' })`, 'true'],
    [`letters.clone().isEmpty()`, 'false']
  ],
  SETS
);

const MAPS = `
  Map<String, Integer> counts = new Map<String, Integer>{ 'a' => 1, 'b' => 2 };
  Lead first = new Lead(Id = '00Q000000000001EAA', LastName = 'First');`;

testApex(
  'Map',
  [
    [`counts`, '{a=1, b=2}'],
    [`counts.get('a') + ',' + counts.get('x') + ',' + counts.containsKey('b')`, '1,null,true'],
    [`counts.put('a', 5) + ',' + counts.get('a') + ',' + counts.put('n', 1)`, '1,5,null'],
    [`counts.keySet() + ',' + counts.values() + ',' + counts.size()`, '{a, b},(1, 2),2'],
    [`counts.remove('a') + ',' + counts`, '1,{b=2}'],
    [`new Map<Id, Lead>(new List<Lead>{ first }).get('00Q000000000001').LastName`, 'First'],
    [
      `new Map<Id, Lead>(new List<Lead>{ first, new Lead() })`,
      '!System.ListException: Row with null Id at index: 1'
    ],
    [
      `new Map<Id, Lead>(new List<Lead>{ first, first })`,
      '!System.ListException: Row with duplicate Id at index: 1'
    ],
    [`new Map<String, Integer>(counts).equals(counts)`, 'true']
  ],
  MAPS
);
