import { api, LightningElement } from 'lwc';
import { pageComponents } from 'org-page-components';
import type { PageNode } from '../../../platform-support/page-definition';

/** A Lightning web component of the project on a page, with what the platform and the page's builder give it. */
export default class HostCustomComponent extends LightningElement {
  @api node: PageNode | undefined;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api regionWidth = 'MEDIUM';
  component: unknown;
  error = '';

  connectedCallback(): void {
    const load = pageComponents[this.name];
    if (!load) {
      this.error = `The project has no Lightning web component ${this.name} that may be placed on a page (isExposed).`;
      return;
    }
    load().then(
      (module) => {
        this.component = module.default;
      },
      (error: Error) => {
        this.error = error.message;
      }
    );
  }

  /** One component that fails is told in its place; the rest of the page stands. */
  errorCallback(error: Error): void {
    console.error(error);
    this.error = error.message;
  }

  get errorHeading(): string {
    return `The component ${this.name} failed`;
  }

  get properties(): Record<string, unknown> {
    const context = this.recordId ? { recordId: this.recordId, objectApiName: this.objectApiName } : {};
    return { ...this.node?.properties, ...context, flexipageRegionWidth: this.regionWidth };
  }

  private get name(): string {
    return this.node?.component.slice('c:'.length) ?? '';
  }
}
