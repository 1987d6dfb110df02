// Generated from force-app by `npm run generate`. Do not edit.

declare module '@salesforce/apex/LeadScoreController.getPanel' {
  export interface Panel {
    isActive?: boolean | null;
    staleAfterHours?: number | null;
    inputCount?: number | null;
    trend?: Array<TrendPoint> | null;
    failure?: Failure | null;
  }
  export interface TrendPoint {
    scoredAt?: string | null;
    score?: number | null;
    band?: string | null;
  }
  export interface Failure {
    message?: string | null;
    nextStep?: string | null;
    failedAt?: string | null;
  }
  const method: {
    (parameters: { leadId: string }): Promise<Panel>;
    new (
      callback: (value: { data?: Panel; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ leadId: string }>;
  };
  export default method;
}
