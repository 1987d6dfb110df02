import { NotEmulated } from '../../errors';
import type { Flow } from '../../metadata/flow';
import { invalidFlow } from '../errors';
import type { FlowNode } from '../elements/flow-node';
import { NODE_READERS } from '../elements/node-readers';
import { ElementReader } from './element-reader';
import { readResources, type FlowResource, type FlowVariable } from './resources';
import { readStart, type FlowStart } from './start';

/** Whose access counts while a flow runs. `Default` depends on how it is started. */
export type RunMode = 'Default' | 'SystemWithSharing' | 'SystemWithoutSharing';

const RUN_MODES: Record<string, RunMode> = {
  DefaultMode: 'Default',
  SystemModeWithSharing: 'SystemWithSharing',
  SystemModeWithoutSharing: 'SystemWithoutSharing'
};

/** A flow, read: what it does and when. Names are looked up in any case. */
export class FlowDefinition {
  private readonly nodes: Map<string, FlowNode>;
  private readonly resources: Map<string, FlowResource>;

  private constructor(
    readonly flow: Flow,
    readonly start: FlowStart,
    readonly runMode: RunMode,
    nodes: FlowNode[],
    resources: FlowResource[]
  ) {
    this.nodes = byName(nodes);
    this.resources = byName(resources);
  }

  /** Reads a flow's file. Throws NotEmulated, naming file, line and element, for whatever would not be run as it says. */
  static read(flow: Flow): FlowDefinition {
    if (flow.processType !== 'AutoLaunchedFlow') {
      throw new NotEmulated(`flows of the type ${flow.processType}`, { file: flow.file });
    }
    const definition = ElementReader.read(flow.element, (reader) => {
      for (const known of ['apiVersion', 'processType', 'status', 'triggerOrder', 'fullName']) {
        reader.text(known);
      }
      const mode = reader.text('runInMode') ?? 'DefaultMode';
      if (!(mode in RUN_MODES)) throw new NotEmulated(`the runInMode ${mode}`, reader.at);
      const nodes = Object.entries(NODE_READERS).flatMap(([kind, read]) => reader.children(kind, read));
      return new FlowDefinition(flow, readStart(reader), RUN_MODES[mode], nodes, readResources(reader));
    });
    definition.checkConnectors();
    return definition;
  }

  node(name: string): FlowNode | undefined {
    return this.nodes.get(name.toLowerCase());
  }

  resource(name: string): FlowResource | undefined {
    return this.resources.get(name.toLowerCase());
  }

  /** Whether a decision has an outcome of this name. */
  hasOutcome(name: string): boolean {
    const wanted = name.toLowerCase();
    return [...this.nodes.values()].some(({ outcomes }) =>
      outcomes?.some((outcome) => outcome.toLowerCase() === wanted)
    );
  }

  get variables(): FlowVariable[] {
    return [...this.resources.values()].filter((resource) => resource.kind === 'variable');
  }

  private checkConnectors(): void {
    const { first, trigger } = this.start;
    const targets = [
      first,
      ...(trigger?.paths ?? []).map((path) => path.first),
      ...[...this.nodes.values()].flatMap(({ next, faultNext }) => [...next, faultNext])
    ];
    for (const target of targets) {
      if (target !== undefined && !this.node(target)) {
        throw invalidFlow(`A connector leads to ${target}, which is not there`, { file: this.flow.file });
      }
    }
  }
}

function byName<T extends { name: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.name.toLowerCase(), item]));
}
