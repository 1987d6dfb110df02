// Generated from force-app by `npm run generate`. Do not edit.

declare module '@salesforce/apex/AccountChurnController.getPanel' {
  export interface Panel {
    isActive?: boolean | null;
    checkedAt?: string | null;
    staleAfterHours?: number | null;
    currencyCode?: string | null;
    failure?: Failure | null;
  }
  export interface Failure {
    message?: string | null;
    nextStep?: string | null;
  }
  const method: {
    (parameters: { accountId: string }): Promise<Panel>;
    new (
      callback: (value: { data?: Panel; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ accountId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/FirstResponseAdminController.getPage' {
  export interface Page {
    findings?: Array<Finding> | null;
    backfill?: Job | null;
  }
  export interface Finding {
    code?: string | null;
    sentence?: string | null;
    nextStep?: string | null;
  }
  export interface Job {
    status?: string | null;
    isRunning?: boolean | null;
    done?: number | null;
    total?: number | null;
    failed?: number | null;
    startedAt?: string | null;
    completedAt?: string | null;
  }
  const method: {
    (parameters?: Record<string, never>): Promise<Page>;
    new (
      callback: (value: { data?: Page; error?: unknown }) => void
    ): import('lwc').WireAdapter<Record<string, never>>;
  };
  export default method;
}

declare module '@salesforce/apex/FirstResponseAdminController.startBackfill' {
  const method: {
    (parameters: { days: number }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/FirstResponseController.getPanel' {
  export interface Panel {
    name?: string | null;
    firstName?: string | null;
    phone?: string | null;
    email?: string | null;
    interest?: string | null;
    inquiry?: string | null;
    isConverted?: boolean | null;
    ownerName?: string | null;
    isMine?: boolean | null;
    dueAt?: string | null;
    respondedAt?: string | null;
    responder?: string | null;
    channel?: string | null;
    minutes?: number | null;
    isOverdue?: boolean | null;
    targetMinutes?: number | null;
    isBusinessHours?: boolean | null;
    measuredMinutes?: number | null;
    task?: OpenTask | null;
    isPending?: boolean | null;
  }
  export interface OpenTask {
    id?: string | null;
    subject?: string | null;
    dueOn?: string | null;
  }
  const method: {
    (parameters: { leadId: string }): Promise<Panel>;
    new (
      callback: (value: { data?: Panel; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ leadId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/FirstResponseController.logResponse' {
  const method: {
    (parameters: { leadId: string; channel: string; note: string }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/FirstResponseReportController.getReport' {
  export interface Report {
    days?: number | null;
    total?: FirstResponseFigures | null;
    leftOut?: number | null;
    owners?: Array<ResponseGroup> | null;
    teams?: Array<ResponseGroup> | null;
    regions?: Array<ResponseGroup> | null;
    weeks?: Array<ResponseGroup> | null;
    canAdminister?: boolean | null;
    fewest?: number | null;
    countedAt?: string | null;
  }
  export interface FirstResponseFigures {
    leads?: number | null;
    answered?: number | null;
    breached?: number | null;
    decided?: number | null;
    median?: number | null;
    p95?: number | null;
    slowest?: number | null;
    breachRate?: number | null;
    buckets?: Array<number> | null;
  }
  export interface ResponseGroup {
    label?: string | null;
    figures?: FirstResponseFigures | null;
  }
  const method: {
    (parameters: { days: number }): Promise<Report>;
    new (
      callback: (value: { data?: Report; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ days: number }>;
  };
  export default method;
}

declare module '@salesforce/apex/FirstResponseReportController.getCountdown' {
  export interface Countdown {
    leads?: Array<Waiting> | null;
    total?: number | null;
  }
  export interface Waiting {
    id?: string | null;
    name?: string | null;
    company?: string | null;
    owner?: string | null;
    segment?: string | null;
    dueAt?: string | null;
  }
  const method: {
    (parameters?: Record<string, never>): Promise<Countdown>;
    new (
      callback: (value: { data?: Countdown; error?: unknown }) => void
    ): import('lwc').WireAdapter<Record<string, never>>;
  };
  export default method;
}

declare module '@salesforce/apex/LeadOverviewController.getHotLeads' {
  export interface HotLead {
    id?: string | null;
    name?: string | null;
    company?: string | null;
    owner?: string | null;
    score?: number | null;
    band?: string | null;
    scoredAt?: string | null;
  }
  const method: {
    (parameters: { ownerId: string }): Promise<Array<HotLead>>;
    new (
      callback: (value: { data?: Array<HotLead>; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ ownerId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/LeadOverviewController.getDistribution' {
  export interface Distribution {
    unscored?: number | null;
    scored?: number | null;
    average?: number | null;
    counted?: number | null;
    buckets?: Array<number> | null;
    bands?: Array<Band> | null;
  }
  export interface Band {
    band?: string | null;
    open?: number | null;
    converted?: number | null;
    lost?: number | null;
  }
  const method: {
    (parameters?: Record<string, never>): Promise<Distribution>;
    new (
      callback: (value: { data?: Distribution; error?: unknown }) => void
    ): import('lwc').WireAdapter<Record<string, never>>;
  };
  export default method;
}

declare module '@salesforce/apex/LeadOverviewController.scoreNow' {
  const method: {
    (parameters: { leadIds: Array<string> }): Promise<number>;
  };
  export default method;
}

declare module '@salesforce/apex/LeadScoreController.getPanel' {
  export interface Panel {
    mode?: string | null;
    staleAfterHours?: number | null;
    checkedAt?: string | null;
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

declare module '@salesforce/apex/LeadScoreController.scoreNow' {
  const method: {
    (parameters: { leadId: string }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/OutreachController.getPanel' {
  export interface OutreachPanel {
    mode?: string | null;
    suggestion?: Suggestion | null;
    templates?: Array<Choice> | null;
    contacts?: Array<Person> | null;
    failure?: string | null;
  }
  export interface Suggestion {
    id?: string | null;
    intent?: string | null;
    templateKey?: string | null;
    confidence?: number | null;
    reason?: string | null;
    status?: string | null;
    suggestedAt?: string | null;
    contactId?: string | null;
    sentTemplateKey?: string | null;
    sentAt?: string | null;
    sentBy?: string | null;
    isAutomatic?: boolean | null;
    repliedAt?: string | null;
    rejectedReason?: string | null;
    sendError?: string | null;
  }
  export interface Choice {
    key?: string | null;
    label?: string | null;
    summary?: string | null;
  }
  export interface Person {
    id?: string | null;
    name?: string | null;
    title?: string | null;
  }
  const method: {
    (parameters: { recordId: string }): Promise<OutreachPanel>;
    new (
      callback: (value: { data?: OutreachPanel; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ recordId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/OutreachController.getPreview' {
  export interface OutreachPreview {
    recipientName?: string | null;
    recipientEmail?: string | null;
    problems?: Array<string> | null;
    templateKey?: string | null;
    subject?: string | null;
    body?: string | null;
    isHtml?: boolean | null;
    variables?: Array<Variable> | null;
  }
  export interface Variable {
    name?: string | null;
    label?: string | null;
    help?: string | null;
    isLong?: boolean | null;
    value?: string | null;
  }
  const method: {
    (parameters: { recordId: string; contactId: string; templateKey: string }): Promise<OutreachPreview>;
  };
  export default method;
}

declare module '@salesforce/apex/OutreachController.send' {
  export interface Order {
    recordId?: string | null;
    contactId?: string | null;
    suggestionId?: string | null;
    templateKey?: string | null;
    values?: Record<string, string> | null;
    subject?: string | null;
    body?: string | null;
  }
  const method: {
    (parameters: { order: Order }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/OutreachController.reject' {
  const method: {
    (parameters: { suggestionId: string; reason: string; note: string }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/OutreachController.suggestNow' {
  const method: {
    (parameters: { recordId: string }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/PipelineController.getChoices' {
  export interface Choice {
    snapshotId?: string | null;
    label?: string | null;
    scope?: string | null;
    isOwn?: boolean | null;
  }
  const method: {
    (parameters?: Record<string, never>): Promise<Array<Choice>>;
    new (
      callback: (value: { data?: Array<Choice>; error?: unknown }) => void
    ): import('lwc').WireAdapter<Record<string, never>>;
  };
  export default method;
}

declare module '@salesforce/apex/PipelineController.getPipeline' {
  export interface Pipeline {
    day?: string | null;
    scoredAt?: string | null;
    checkedAt?: string | null;
    model?: string | null;
    health?: number | null;
    band?: string | null;
    coverage?: number | null;
    distribution?: number | null;
    winRate?: number | null;
    velocity?: number | null;
    openValue?: number | null;
    quota?: number | null;
    pipeline?: number | null;
    bestCase?: number | null;
    committed?: number | null;
    weighted?: number | null;
    closedWon?: number | null;
    dealCount?: number | null;
    currencyCode?: string | null;
    risks?: Array<Risk> | null;
    recommendations?: Array<string> | null;
  }
  export interface Risk {
    risk?: string | null;
    severity?: string | null;
    text?: string | null;
    deals?: Array<Deal> | null;
    dealCount?: number | null;
  }
  export interface Deal {
    id?: string | null;
    name?: string | null;
    amount?: number | null;
    stage?: string | null;
  }
  const method: {
    (parameters: { snapshotId: string }): Promise<Pipeline>;
    new (
      callback: (value: { data?: Pipeline; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ snapshotId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/RoutingController.getPanel' {
  export interface Panel {
    mode?: string | null;
    decisions?: Array<Decision> | null;
    problem?: string | null;
  }
  export interface Decision {
    id?: string | null;
    status?: string | null;
    decidedBy?: string | null;
    reason?: string | null;
    confidence?: number | null;
    fromOwner?: string | null;
    toOwner?: string | null;
    pool?: string | null;
    isPriority?: boolean | null;
    decidedAt?: string | null;
    path?: string | null;
    whyNoUndo?: string | null;
  }
  const method: {
    (parameters: { leadId: string }): Promise<Panel>;
    new (
      callback: (value: { data?: Panel; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ leadId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/RoutingController.undo' {
  const method: {
    (parameters: { decisionId: string }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/RoutingController.routeAgain' {
  const method: {
    (parameters: { leadId: string; reason: string }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/RoutingOverviewController.getOverview' {
  export interface Overview {
    mode?: string | null;
    pools?: Array<Pool> | null;
    decisions?: Array<Decision> | null;
    problems?: Array<Problem> | null;
    inReview?: number | null;
    inFallback?: number | null;
  }
  export interface Pool {
    id?: string | null;
    name?: string | null;
    serves?: string | null;
    members?: Array<Member> | null;
  }
  export interface Member {
    id?: string | null;
    name?: string | null;
    share?: number | null;
    today?: number | null;
    total?: number | null;
    whyNot?: string | null;
  }
  export interface Decision {
    id?: string | null;
    leadId?: string | null;
    leadName?: string | null;
    status?: string | null;
    toOwner?: string | null;
    reason?: string | null;
    decidedAt?: string | null;
  }
  export interface Problem {
    message?: string | null;
    nextStep?: string | null;
  }
  const method: {
    (parameters?: Record<string, never>): Promise<Overview>;
    new (
      callback: (value: { data?: Overview; error?: unknown }) => void
    ): import('lwc').WireAdapter<Record<string, never>>;
  };
  export default method;
}

declare module '@salesforce/apex/RoutingSimulationController.simulate' {
  const method: {
    (parameters: { lead: Record<string, unknown> }): Promise<string>;
  };
  export default method;
}

declare module '@salesforce/apex/RoutingSimulationController.getAnswer' {
  export interface Answer {
    status?: string | null;
    segment?: string | null;
    region?: string | null;
    outcome?: string | null;
    target?: string | null;
    wouldBeOwner?: string | null;
    reason?: string | null;
    confidence?: number | null;
    path?: string | null;
  }
  const method: {
    (parameters: { simulationId: string }): Promise<Answer>;
  };
  export default method;
}

declare module '@salesforce/apex/ScoringRunActionController.startRun' {
  const method: {
    (parameters: { engine: string }): Promise<string>;
  };
  export default method;
}

declare module '@salesforce/apex/ScoringRunActionController.cancelRun' {
  const method: {
    (parameters: { runId: string }): Promise<void>;
  };
  export default method;
}

declare module '@salesforce/apex/ScoringRunActionController.retryFailures' {
  const method: {
    (parameters: { failureIds: Array<string> }): Promise<number>;
  };
  export default method;
}

declare module '@salesforce/apex/ScoringRunController.getRuns' {
  export interface Page {
    canRun?: boolean | null;
    canRetry?: boolean | null;
    isActive?: boolean | null;
    nextRunAt?: string | null;
    runs?: Array<Run> | null;
  }
  export interface Run {
    id?: string | null;
    name?: string | null;
    engine?: string | null;
    status?: string | null;
    reason?: string | null;
    recordId?: string | null;
    requestedAt?: string | null;
    startedAt?: string | null;
    completedAt?: string | null;
    total?: number | null;
    done?: number | null;
    changed?: number | null;
    failed?: number | null;
    rate?: number | null;
    message?: string | null;
    isCancelRequested?: boolean | null;
  }
  const method: {
    (parameters?: Record<string, never>): Promise<Page>;
    new (
      callback: (value: { data?: Page; error?: unknown }) => void
    ): import('lwc').WireAdapter<Record<string, never>>;
  };
  export default method;
}

declare module '@salesforce/apex/ScoringRunController.getSteps' {
  export interface Step {
    engine?: string | null;
    step?: string | null;
    state?: string | null;
    startedAt?: string | null;
    completedAt?: string | null;
    total?: number | null;
    done?: number | null;
    failed?: number | null;
    message?: string | null;
  }
  const method: {
    (parameters: { runId: string }): Promise<Array<Step>>;
    new (
      callback: (value: { data?: Array<Step>; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ runId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/ScoringRunController.getFailures' {
  export interface Failure {
    id?: string | null;
    recordId?: string | null;
    recordName?: string | null;
    workload?: string | null;
    code?: string | null;
    message?: string | null;
    nextStep?: string | null;
    status?: string | null;
    attempts?: number | null;
    lastFailedAt?: string | null;
  }
  const method: {
    (parameters: { runId: string }): Promise<Array<Failure>>;
    new (
      callback: (value: { data?: Array<Failure>; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ runId: string }>;
  };
  export default method;
}

declare module '@salesforce/apex/ShadowComparisonController.getComparison' {
  export interface ShadowComparison {
    days?: number | null;
    isCut?: boolean | null;
    scored?: number | null;
    bands?: Array<Band> | null;
    routing?: ShadowOwners | null;
    suggestions?: Suggestions | null;
  }
  export interface Band {
    name?: string | null;
    converted?: number | null;
    closed?: number | null;
    open?: number | null;
  }
  export interface ShadowOwners {
    sameOwner?: number | null;
    samePool?: number | null;
    other?: number | null;
    disagreements?: Array<Disagreement> | null;
    isCut?: boolean | null;
  }
  export interface Disagreement {
    leadId?: string | null;
    leadName?: string | null;
    owner?: string | null;
    wouldBe?: string | null;
    pool?: string | null;
    reason?: string | null;
  }
  export interface Suggestions {
    same?: number | null;
    other?: number | null;
    none?: number | null;
  }
  const method: {
    (parameters: { days: number }): Promise<ShadowComparison>;
    new (
      callback: (value: { data?: ShadowComparison; error?: unknown }) => void
    ): import('lwc').WireAdapter<{ days: number }>;
  };
  export default method;
}

declare module '@salesforce/apex/WorkerStatusController.getStatus' {
  export interface Status {
    state?: string | null;
    lastHeardAt?: string | null;
    queueDepth?: number | null;
    lastEventAt?: string | null;
    version?: string | null;
    problems?: Array<string> | null;
    silentAfterMinutes?: number | null;
  }
  const method: {
    (parameters?: Record<string, never>): Promise<Status>;
    new (
      callback: (value: { data?: Status; error?: unknown }) => void
    ): import('lwc').WireAdapter<Record<string, never>>;
  };
  export default method;
}
