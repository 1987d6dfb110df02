import { api, LightningElement } from 'lwc';
import { pageConfig } from '../../../page-config';
import { open } from '../../../platform-support/current-page';
import type { FetchError } from '../../../platform-support/http';
import type { PageDefinition } from '../../../platform-support/page-definition';
import { readPageDefinition } from '../../../platform-support/page-definitions';

/** The page behind a custom tab, or the home page when no tab is named. */
export default class HostTabPage extends LightningElement {
  definition: PageDefinition | undefined;
  error = '';
  private name: string | undefined;

  @api
  get tab(): string | undefined {
    return this.name;
  }
  set tab(value: string | undefined) {
    this.name = value;
    if (this.isConnected) void this.begin();
  }

  connectedCallback(): void {
    void this.begin();
  }

  private async begin(): Promise<void> {
    const tab = this.name;
    this.definition = undefined;
    this.error = '';
    try {
      const definition = await readPageDefinition(tab ? `tab/${encodeURIComponent(tab)}` : 'home');
      if (tab !== this.name) return;
      if (definition.startUrl) {
        open(definition.startUrl, { replace: true });
        return;
      }
      this.definition = definition;
      document.title = `${definition.label} | ${pageConfig.app.label}`;
    } catch (error) {
      this.error = (error as FetchError).body?.message ?? String(error);
    }
  }
}
