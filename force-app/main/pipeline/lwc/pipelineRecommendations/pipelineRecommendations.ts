import { LightningElement, api } from 'lwc';

/** What to do about a pipeline, most urgent first. */
export default class PipelineRecommendations extends LightningElement {
  /** Sentences. */
  @api recommendations: string[] = [];

  get isEmpty(): boolean {
    return this.recommendations.length === 0;
  }
}
