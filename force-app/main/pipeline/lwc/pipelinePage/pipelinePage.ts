import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getChoices from '@salesforce/apex/PipelineController.getChoices';
import getPipeline from '@salesforce/apex/PipelineController.getPipeline';
import type { PipelineAmounts } from 'c/pipelineForecast';
import type { PipelineNumbers } from 'c/pipelineHealth';
import type { PipelineRisk } from 'c/pipelineRisks';

interface Choice {
  snapshotId: string;
  label: string;
  /** owner, team or org. */
  scope: string;
  isOwn: boolean;
}

interface Pipeline extends PipelineNumbers, PipelineAmounts {
  day: string;
  /** ISO time. */
  scoredAt?: string | null;
  /** ISO time of the last run; null when there was none. */
  checkedAt?: string | null;
  model?: string | null;
  risks: PipelineRisk[];
  recommendations: string[];
}

/** A pipeline: health, risks, what to do, and forecast. Starts with the reader's own team, else own deals, else the whole org. */
export default class PipelinePage extends LightningElement {
  chosenId?: string;

  private readonly refresh = () => {
    void refreshApex(this.choices);
    void refreshApex(this.pipeline);
  };

  @wire(getChoices)
  choices!: { data?: Choice[]; error?: unknown };

  @wire(getPipeline, { snapshotId: '$snapshotId' })
  pipeline!: { data?: Pipeline; error?: unknown };

  connectedCallback() {
    window.addEventListener('focus', this.refresh);
  }

  disconnectedCallback() {
    window.removeEventListener('focus', this.refresh);
  }

  get snapshotId(): string | undefined {
    const choices = this.choices?.data ?? [];
    const chosen =
      choices.find(({ snapshotId }) => snapshotId === this.chosenId) ??
      choices.find(({ isOwn, scope }) => isOwn && scope === 'team') ??
      choices.find(({ isOwn }) => isOwn) ??
      choices[0];
    return chosen?.snapshotId;
  }

  get options() {
    return (this.choices.data ?? []).map(({ snapshotId, label, scope, isOwn }) => ({
      value: snapshotId,
      label:
        scope === 'team' ? `Team: ${label}${isOwn ? ' (yours)' : ''}` : `${label}${isOwn ? ' (you)' : ''}`
    }));
  }

  get error(): unknown {
    return this.choices.error ?? this.pipeline.error;
  }

  get isEmpty(): boolean {
    return this.choices.data?.length === 0;
  }

  get shown(): Pipeline | undefined {
    return this.pipeline.data;
  }

  get time(): string | null {
    return this.shown?.checkedAt ?? this.shown?.scoredAt ?? null;
  }

  handleChoice(event: CustomEvent<{ value: string }>) {
    this.chosenId = event.detail.value;
  }
}
