import { platformClass } from './platform-class';

platformClass('Comparable', { kind: 'interface', methods: { 'Integer compareTo(Object other)': null } });

platformClass('Comparator<T>', { kind: 'interface', methods: { 'Integer compare(T left, T right)': null } });

platformClass('Callable', {
  kind: 'interface',
  methods: { 'Object call(String action, Map<String,Object> arguments)': null }
});
