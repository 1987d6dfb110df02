import type { MetadataComponent } from '../component';
import type { ProjectSource } from '../project-source';
import { child, children, childText, descendants, type XmlElement } from '../xml';

/** Element collections that stand on a flow's canvas (Metadata API Developer Guide, "Flow"). */
const NODES = new Set([
  'actionCalls',
  'apexPluginCalls',
  'assignments',
  'collectionProcessors',
  'customErrors',
  'decisions',
  'loops',
  'orchestratedStages',
  'recordCreates',
  'recordDeletes',
  'recordLookups',
  'recordRollbacks',
  'recordUpdates',
  'screens',
  'steps',
  'subflows',
  'transforms',
  'waits'
]);
/** Collections of what holds values. */
const RESOURCES = new Set([
  'choices',
  'constants',
  'dynamicChoiceSets',
  'formulas',
  'stages',
  'textTemplates',
  'variables'
]);

/** A flow with its elements and resources by name, in lower case. */
export class Flow {
  readonly nodes = new Map<string, XmlElement>();
  readonly resources = new Map<string, XmlElement>();
  /** Names on screens, of rules and waits: they can be referred to as well. */
  readonly others = new Map<string, XmlElement>();
  /** The root element. */
  readonly xml: XmlElement;

  constructor(readonly component: MetadataComponent) {
    this.xml = component.xml!;
    for (const element of this.xml.children) {
      const name = childText(element, 'name').toLowerCase();
      if (NODES.has(element.name)) this.nodes.set(name, element);
      else if (RESOURCES.has(element.name)) this.resources.set(name, element);
      if (NODES.has(element.name)) this.collectInnerNames(element);
    }
  }

  private collectInnerNames(element: XmlElement): void {
    for (const inner of descendants(element)) {
      const isNamed =
        inner !== element &&
        ['fields', 'rules', 'waitEvents', 'stageSteps', 'scheduledPaths'].includes(inner.name);
      if (isNamed) this.others.set(childText(inner, 'name').toLowerCase(), inner);
    }
  }

  get start(): XmlElement | undefined {
    return child(this.xml, 'start');
  }

  /** The object whose record or event started the flow. */
  get startObject(): string {
    return childText(this.start, 'object');
  }

  /** The node, resource or inner name, whatever its case. */
  named(name: string): XmlElement | undefined {
    const key = name.toLowerCase();
    return this.nodes.get(key) ?? this.resources.get(key) ?? this.others.get(key);
  }

  /** Every name that can be referred to. */
  names(): string[] {
    return [...this.nodes.values(), ...this.resources.values(), ...this.others.values()].map((element) =>
      childText(element, 'name')
    );
  }

  /** The targetReference elements below an element: where its connectors lead. */
  targetsOf(element: XmlElement): XmlElement[] {
    return [...descendants(element)].flatMap((each) =>
      /connectors?$/i.test(each.name) ? children(each, 'targetReference') : []
    );
  }

  /** Where the flow begins. */
  beginnings(): XmlElement[] {
    const reference = child(this.xml, 'startElementReference');
    return [...(this.start ? this.targetsOf(this.start) : []), ...(reference ? [reference] : [])];
  }
}

/** The flows of a project. */
export function flowsOf(source: ProjectSource): Flow[] {
  return source
    .ofType('Flow')
    .filter(({ xml }) => xml)
    .map((component) => new Flow(component));
}
