// Generated from force-app by `npm run generate`. Do not edit.

/** 18 characters. */
export type Id = string;
/** `YYYY-MM-DD` */
export type IsoDate = string;
/** `YYYY-MM-DDTHH:mm:ss.SSS+0000` as REST sends it; every ISO 8601 form is accepted. */
export type IsoDateTime = string;

/** Account. */
export interface Account {
  Id: Id;
  IsDeleted: boolean;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastActivityDate: IsoDate | null;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  MasterRecordId: Id | null;
  Name: string;
  Type: string | null;
  ParentId: Id | null;
  BillingStreet: string | null;
  BillingCity: string | null;
  BillingState: string | null;
  BillingPostalCode: string | null;
  BillingCountry: string | null;
  BillingLatitude: number | null;
  BillingLongitude: number | null;
  BillingGeocodeAccuracy: string | null;
  BillingAddress: Record<string, string | number | null> | null;
  ShippingStreet: string | null;
  ShippingCity: string | null;
  ShippingState: string | null;
  ShippingPostalCode: string | null;
  ShippingCountry: string | null;
  ShippingLatitude: number | null;
  ShippingLongitude: number | null;
  ShippingGeocodeAccuracy: string | null;
  ShippingAddress: Record<string, string | number | null> | null;
  Phone: string | null;
  Fax: string | null;
  AccountNumber: string | null;
  Website: string | null;
  PhotoUrl: string | null;
  Sic: string | null;
  Industry: string | null;
  AnnualRevenue: number | null;
  NumberOfEmployees: number | null;
  Ownership: string | null;
  TickerSymbol: string | null;
  Description: string | null;
  Rating: string | null;
  Site: string | null;
  OwnerId: Id;
  Jigsaw: string | null;
  JigsawCompanyId: string | null;
  AccountSource: string | null;
  SicDesc: string | null;
  /** JSON array of the factors of the churn risk with their values, points and words, weightiest first. */
  Churn_Factors__c: string | null;
  /** Version of the model that computed the churn risk. */
  Churn_Model__c: string | null;
  /** Who gave another churn level than the model. Filled in by the app. Refers to User. */
  Churn_Override_By__c: Id | null;
  /** The level of churn risk that a person gave instead of the model. While it stands it is the account's level, and no run overwrites it. Cleared when it ends. */
  Churn_Override_Level__c: 'High' | 'Medium' | 'Low' | null;
  /** Why a person gave another churn level than the model. */
  Churn_Override_Reason__c: string | null;
  /** When the model's churn level counts again. */
  Churn_Override_Until__c: IsoDateTime | null;
  /** The factors of the churn risk in words, one a line: the alarming ones, or all of them when none is. Flows put it into tasks. */
  Churn_Reasons__c: string | null;
  /** Level of the churn risk. The limits are in Insight Band. Not enough data means that nothing is known, never that the risk is low. */
  Churn_Risk_Level__c: 'High' | 'Medium' | 'Low' | 'Not enough data' | null;
  /** Risk from 0 to 1, with three decimals, that the customer leaves; higher is worse. Blank when there is not enough data. Written by the results of the worker only. */
  Churn_Risk_Score__c: number | null;
  /** When the churn risk was last written. */
  Churn_Scored_At__c: IsoDateTime | null;
  /** Which answer stands: when the account was read, and when it was requested. Older answers are ignored. */
  Insights_Version__c: string | null;
  /** What the model says while a person's churn level stands. */
  Model_Churn_Level__c: 'High' | 'Medium' | 'Low' | 'Not enough data' | null;
  /** Revenue with this customer that is lost if it leaves. */
  Revenue_At_Risk__c: number | null;
  /** Domain of the website in small letters, without www: how leads of this account are recognised. */
  Website_Domain__c: string | null;
}

/** Case. */
export interface Case {
  Id: Id;
  IsDeleted: boolean;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  MasterRecordId: Id | null;
  CaseNumber: string;
  ContactId: Id | null;
  AccountId: Id | null;
  ParentId: Id | null;
  SuppliedName: string | null;
  SuppliedEmail: string | null;
  SuppliedPhone: string | null;
  SuppliedCompany: string | null;
  Type: string | null;
  Status: string | null;
  Reason: string | null;
  Origin: string | null;
  Subject: string | null;
  Priority: string | null;
  Description: string | null;
  IsClosed: boolean;
  ClosedDate: IsoDateTime | null;
  IsEscalated: boolean;
  OwnerId: Id;
  IsClosedOnCreate: boolean;
  BusinessHoursId: Id | null;
  ContactPhone: string | null;
  ContactMobile: string | null;
  ContactEmail: string | null;
  ContactFax: string | null;
  Comments: string | null;
  /** How satisfied the customer was with the answer, from 1 (not at all) to 5 (very); blank when they did not say. */
  CSAT__c: number | null;
}

/** Factors of the churn risk with their weights and limits. Each has a value from 0 (safe) to 1 (alarming). Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Churn_Factor__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** Revenue: value of an account with a won amount. */
  Best_Value__c: number | null;
  /** What stands in when nothing is known. Engagement: days when there never was an activity. Revenue: value without any opportunity. Satisfaction: value when nobody rated. */
  Blank_Value__c: number | null;
  /** Cases: how many in the window have the full effect. Engagement: after how many days without activity. Satisfaction: the best rating, 5 on a scale from 1 to 5. */
  Full_At__c: number | null;
  /** Unchecked, the factor does not count. */
  Is_Active__c: boolean;
  /** Checked for the defaults that come with the package and that an upgrade overwrites. */
  Is_Packaged_Default__c: boolean;
  /** Name of the factor in code: cases, engagement, revenue or satisfaction. */
  Key__c: string;
  /** Name of the factor for the reader. */
  Label__c: string | null;
  /** Revenue: value of an account with opportunities but without a won amount. */
  Other_Value__c: number | null;
  /** Cases: how many of priority High or Critical in the window have the full effect. */
  Second_Full_At__c: number | null;
  /** Cases: share of the number of urgent cases in the factor. */
  Second_Share__c: number | null;
  /** Cases: share of the number of cases in the factor. */
  Share__c: number | null;
  /** Position in lists of factors. */
  Sort_Order__c: number | null;
  /** Satisfaction: the rating that is the most alarming, 1 on a scale from 1 to 5. */
  Starts_At__c: number | null;
  /** Share of the risk that the factor decides. The weights of the active factors should add up to 1. */
  Weight__c: number;
}

/** How soon a lead of a segment should be responded to, and who is told when it is not. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface First_Response_Target__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** Name of the business hours to count by. When blank, or when no active business hours have the name, the default business hours of the org count. */
  Business_Hours__c: string | null;
  /** Whether the minutes run within business hours only. Else they run by the clock. */
  Is_Business_Hours__c: boolean;
  /** Whether the manager of the owner is told, too, when a lead of the segment is not responded to in time. */
  Is_Escalated__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Segment of the lead that the target is for. Unknown counts for leads without a segment too. */
  Key__c: 'SMB' | 'MM' | 'Enterprise' | 'Unknown';
  /** Minutes within which a lead of the segment should be responded to. */
  Minutes__c: number;
}

/** Bands of pipeline health and churn risk: each begins at a value and reaches up to the next. Bands of the lead score are in Score Band. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Insight_Band__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** Name of the band, for example High. It must be a value of the picklist that shows it. */
  Band__c: string;
  /** Lowest value of the band, inclusive, compared with the rounded value. */
  From__c: number;
  /** Checked for the defaults that come with the package and that an upgrade overwrites. */
  Is_Packaged_Default__c: boolean;
  /** Scale and band joined by a point, for example churn_risk.High. */
  Key__c: string;
  /** What the band is about: pipeline_health from 0 to 100, high is good, or churn_risk from 0 to 1, high is bad. */
  Scale__c: 'pipeline_health' | 'churn_risk';
  /** Position among the bands of the scale, lowest values first. */
  Sort_Order__c: number | null;
}

/** One row for each answer of a workload that changed something, so that people can ask what was decided, when, by what and how it turned out. The same decision stands in the worker's log under the same key. */
export interface Insight_Decision__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  /** The account that was decided about. Refers to Account. */
  Account__c: Id | null;
  /** What was decided, in words. */
  Answer__c: string | null;
  /** How sure the model was, from 0 to 1; blank for a formula. */
  Confidence__c: number | null;
  /** When the answer took effect in this org. */
  Decided_At__c: IsoDateTime | null;
  /** Request Id, record Id and workload joined by colons: the id of the same decision in the log. */
  Key__c: string | null;
  /** Milliseconds from the request to the answer in this org. */
  Latency_Ms__c: number | null;
  /** The lead that was decided about. Refers to Lead. */
  Lead__c: Id | null;
  /** Version of the model, formula or rules that decided. */
  Model__c: string | null;
  /** When the outcome was known. */
  Outcome_At__c: IsoDateTime | null;
  /** How it turned out, once that is known. */
  Outcome__c:
    | 'Converted'
    | 'Responded'
    | 'Replied'
    | 'Accepted'
    | 'Rejected'
    | 'Undone'
    | 'Overridden'
    | 'Disqualified'
    | null;
  /** The scoring run that made the decision; blank when a record asked for it. Refers to Scoring_Run__c. */
  Run__c: Id | null;
  /** Which of several variants answered, when variants are compared. shadow: it was kept to compare and took no effect. */
  Variant__c: string | null;
  /** The kind of decision, for example lead.score. */
  Workload__c: string | null;
}

/** A result that could not be computed or applied. One open row for each record and workload, resolved by the next good result. */
export interface Insight_Failure__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  /** The account whose result failed, when it is an account that still exists. Refers to Account. */
  Account__c: Id | null;
  /** How often this record and workload failed since it last succeeded. */
  Attempts__c: number | null;
  /** Stable code of the failure, for search and support. */
  Code__c: string | null;
  /** When it failed for the first time since it last succeeded. */
  First_Failed_At__c: IsoDateTime | null;
  /** Record Id and workload joined by a colon: one row for each. */
  Key__c: string | null;
  /** When it failed most recently. */
  Last_Failed_At__c: IsoDateTime | null;
  /** The lead whose result failed, when it is a lead that still exists. Refers to Lead. */
  Lead__c: Id | null;
  /** What went wrong, in plain words. */
  Message__c: string | null;
  /** What a person can do about the failure. */
  Next_Step__c: string | null;
  /** Id of the record whose result failed; blank when the result named no record. */
  Record_Id__c: string | null;
  /** EventUuid of the request whose answer failed. */
  Request_Id__c: string | null;
  /** Id of the scoring run in which it failed; blank outside a run. */
  Run__c: string | null;
  /** Open until it is tried again, Retried while an answer is awaited, Resolved when a good result arrived. */
  Status__c: 'Open' | 'Retried' | 'Resolved' | null;
  /** Workload that failed, for example lead.score, or apply when the result could not be saved. */
  Workload__c: string | null;
}

/** Settings that admins tune. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Insight_Setting__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** What the setting does and which values it takes. */
  Explanation__c: string | null;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Name of the setting in code, for example score_change_threshold. */
  Key__c: string;
  /** Value of the setting as text: a number with a point, true or false, or words. */
  Value__c: string | null;
}

/** What a worker said of itself last: one row for each worker, kept by its heartbeats. Old rows of workers that are gone may be deleted. */
export interface Insight_Worker__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** When the worker last received a request. */
  Last_Event_At__c: IsoDateTime | null;
  /** When the worker sent its last heartbeat. */
  Last_Heard_At__c: IsoDateTime | null;
  /** What keeps the worker from its work or its newest settings from being in force, a sentence a line; blank when all is well. */
  Problems__c: string | null;
  /** Requests that the worker had received and not answered yet. */
  Queue_Depth__c: number | null;
  /** What the worker said it was doing: listening, working, idle or stopping. */
  State__c: string | null;
  /** Version of the worker that runs. */
  Version__c: string | null;
  /** Name of the worker process: one row for each. */
  Worker__c: string | null;
}

/** Lead. */
export interface Lead {
  Id: Id;
  IsDeleted: boolean;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastActivityDate: IsoDate | null;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  MasterRecordId: Id | null;
  LastName: string;
  FirstName: string | null;
  Salutation: string | null;
  Name: string;
  Title: string | null;
  Company: string;
  Street: string | null;
  City: string | null;
  State: string | null;
  PostalCode: string | null;
  Country: string | null;
  Latitude: number | null;
  Longitude: number | null;
  GeocodeAccuracy: string | null;
  Address: Record<string, string | number | null> | null;
  Phone: string | null;
  MobilePhone: string | null;
  Fax: string | null;
  Email: string | null;
  Website: string | null;
  PhotoUrl: string | null;
  Description: string | null;
  LeadSource: string | null;
  Status: string;
  Industry: string | null;
  Rating: string | null;
  AnnualRevenue: number | null;
  NumberOfEmployees: number | null;
  OwnerId: Id;
  HasOptedOutOfEmail: boolean;
  IsConverted: boolean;
  ConvertedDate: IsoDate | null;
  ConvertedAccountId: Id | null;
  ConvertedContactId: Id | null;
  ConvertedOpportunityId: Id | null;
  IsUnreadByOwner: boolean;
  DoNotCall: boolean;
  HasOptedOutOfFax: boolean;
  LastTransferDate: IsoDate | null;
  Jigsaw: string | null;
  JigsawContactId: string | null;
  EmailBouncedReason: string | null;
  EmailBouncedDate: IsoDateTime | null;
  /** Id of the task, event or email by which the lead was first responded to. It tells whether a deleted or reopened activity was the first response. */
  First_Response_Activity__c: string | null;
  /** When a person first responded to this lead: the earliest of a completed call, email or meeting task, a meeting that was held, and an email that was sent. It only ever moves earlier, unless the activity behind it is taken back. */
  First_Response_At__c: IsoDateTime | null;
  /** How the lead was first responded to. */
  First_Response_Channel__c: 'Call' | 'Email' | 'Meeting' | null;
  /** Until when the lead should be responded to. Set when the lead is created and again when its segment changes, from First Response Target. */
  First_Response_Due_At__c: IsoDateTime | null;
  /** Who first responded: who completed the task, held the meeting or sent the email. Never an automation. Refers to User. */
  First_Response_User__c: Id | null;
  /** Checked when the lead was not responded to in time. Set when the due time passes, and corrected when an earlier response is found. */
  Is_First_Response_Breached__c: boolean;
  /** Minutes of business hours from the creation of the lead to the first response. The business hours are those of the target of its segment. */
  Time_to_First_Response_Business__c: number | null;
  /** Minutes from the creation of the lead to the first response, by the clock. 0 when the response came before the lead was created here. */
  Time_to_First_Response__c: number | null;
  /** When insights were last asked for: stamped before save when an input changed. While Last Checked At is earlier, an answer is pending. */
  Insights_Requested_At__c: IsoDateTime | null;
  /** Which answer stands: the time of the record that was read and the time of the request. Answers with a smaller version came too late and are ignored. */
  Insights_Version__c: string | null;
  /** When the answer to a request last arrived, even if it changed nothing. */
  Last_Checked_At__c: IsoDateTime | null;
  /** Region of the country. Blank when the country has none or is blank. The countries are in Routing Region. */
  Region__c: 'NA' | 'EMEA' | 'APAC' | 'LATAM' | 'MEA' | (string & {}) | null;
  /** When the lead was last routed. */
  Routed_At__c: IsoDateTime | null;
  /** Id of the user or queue to which routing gave the lead. When somebody else owns it, a person decided so, and routing leaves it alone. */
  Routed_Owner__c: string | null;
  /** Until when routing must have answered; after that the fallback queue gets the lead. Blank when nobody waits for it. */
  Routing_Due_At__c: IsoDateTime | null;
  /** Why a person asked to route the lead again; blank once it was. */
  Routing_Request__c: string | null;
  /** Requested: a person asked to route it again. Assigned: it has its owner. In review: a person must look at it. Fallback: it could not be routed in time. Undone: a person took the routing back. */
  Routing_Status__c: 'Requested' | 'Assigned' | 'In review' | 'Fallback' | 'Undone' | null;
  /** Size of the company in segments: SMB, MM, Enterprise, or Unknown. The limits are in Routing Segment. */
  Segment__c: 'SMB' | 'MM' | 'Enterprise' | 'Unknown' | (string & {}) | null;
  /** Downloads of content such as white papers, kept by your marketing tool. Input of the engagement factor. */
  Content_Downloads__c: number | null;
  /** Marketing emails opened, kept by your marketing tool. Input of the email opens factor. */
  Email_Opens__c: number | null;
  /** When the score that stands was computed. */
  Last_Scored_At__c: IsoDateTime | null;
  /** Score of the lead from 0 to 100 with one decimal; higher is better. Written by the worker's results only. */
  Lead_Score__c: number | null;
  /** What the model says while a person's score stands. */
  Model_Score__c: number | null;
  /** Band of the score: Low, Medium, High or Critical. The limits are in Score Band. */
  Priority__c: 'Low' | 'Medium' | 'High' | 'Critical' | null;
  /** Product or service that the person asked about, in their words. */
  Product_Interest__c: string | null;
  /** Share of the seven inputs of the score that were known, from 0 to 1. */
  Score_Completeness__c: number | null;
  /** How sure the model is of the score, from 0 to 1. Blank for the formula, which has no measure of it. */
  Score_Confidence__c: number | null;
  /** Version of the model or formula that computed the score. */
  Score_Model__c: string | null;
  /** Who gave another score than the model. Filled in by the app. Refers to User. */
  Score_Override_By__c: Id | null;
  /** Why a person gave another score than the model. */
  Score_Override_Reason__c: string | null;
  /** When the model's score counts again. */
  Score_Override_Until__c: IsoDateTime | null;
  /** The score that a person gave instead of the model, from 0 to 100. While it stands it is the score of the lead, and no run overwrites it. Cleared when it ends. */
  Score_Override__c: number | null;
  /** JSON array of the factors and the points by which each raises or lowers the score, best first. */
  Score_Reasons__c: string | null;
  /** Score of the typical lead when this lead was scored. The contributions of the factors add up to the difference. */
  Score_Typical__c: number | null;
  /** Visits to your website, kept by your marketing tool. Input of the engagement factor. */
  Website_Visits__c: number | null;
  /** When a suggested mail was last sent to the lead. Once it is filled, changes of the inquiry ask for no new suggestion. */
  Outreach_Sent_At__c: IsoDateTime | null;
}

/** Wording of a variable for a certain industry, product, competitor or risk. The first phrase that matches fills the variable. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Outreach_Phrase__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** API name of the field that decides. A whole word of its value must match; of Churn_Factors__c the key of a factor that is a risk. */
  Field__c: string;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Name of the phrase. */
  Key__c: string;
  /** Values that match, joined by semicolons; upper and lower case are alike. */
  Match__c: string;
  /** For which records the phrase is. */
  Object__c: 'Lead' | 'Account';
  /** Position of the phrase where several could be taken or are listed. */
  Sort_Order__c: number | null;
  /** What is written. */
  Text__c: string;
  /** Key of the variable that the phrase fills. */
  Variable__c: string;
}

/** Which e-mail template answers what: an intent of a lead, or the state of a customer. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Outreach_Template__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** Only for accounts: keys of churn factors of which none may be a risk, joined by semicolons. Blank for none. */
  Calm_Factors__c: string | null;
  /** Only for accounts: the levels of churn risk for which the template is suggested, joined by semicolons. Blank for any level. */
  Churn_Levels__c: string | null;
  /** Unique name of the Salesforce e-mail template with subject and text. */
  Email_Template__c: string;
  /** What the template answers. For leads: pricing, demo, technical, general, partnership, trial or comparison. For accounts: renewal, check_in or win_back. */
  Intent__c: string;
  /** Unchecked, the template is neither suggested nor offered. */
  Is_Active__c: boolean;
  /** Checked, the mail may be sent without a person reading it first, if automatic sending is switched on and the suggestion is sure enough. */
  Is_Auto_Send_Allowed__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Name of the template in suggestions, for example pricing_inquiry. */
  Key__c: string;
  /** Whose page offers the template. */
  Object__c: 'Lead' | 'Account';
  /** Only for accounts: keys of churn factors that must all be risks, joined by semicolons. Blank for none. */
  Risk_Factors__c: string | null;
  /** Position of the template where several could be taken or are listed. */
  Sort_Order__c: number | null;
  /** One sentence for the rep who chooses a template. */
  Summary__c: string | null;
}

/** Variables that outreach templates use as [[key]]: where their value comes from and what to tell the rep who fills them. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Outreach_Variable__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** API name of the account field that fills the variable. Blank if only phrases, the fallback or the rep do. */
  Account_Field__c: string | null;
  /** What is written when neither a phrase nor a field gives a value. Blank: the rep has to fill it before sending. */
  Fallback__c: string | null;
  /** What the rep should write. */
  Help__c: string | null;
  /** Checked, the input has several lines. */
  Is_Long__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Checked, the value that a rep used last is offered to the same rep again. */
  Is_Remembered__c: boolean;
  /** Name of the variable as templates write it between double square brackets: lower case letters, digits and underscores. */
  Key__c: string;
  /** API name of the lead field that fills the variable. Blank if only phrases, the fallback or the rep do. */
  Lead_Field__c: string | null;
  /** Position of the variable where several could be taken or are listed. */
  Sort_Order__c: number | null;
}

/** What to do about a risk or a weak part of a pipeline, in words for sales managers. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Pipeline_Recommendation__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** When the recommendation is given. stalled, concentration, few_early: that risk was found. coverage, distribution, win_rate, velocity: that part of the health has fewer points than its setting for review asks. */
  Condition__c:
    'stalled' | 'concentration' | 'few_early' | 'coverage' | 'distribution' | 'win_rate' | 'velocity';
  /** Unchecked, the recommendation is not given. */
  Is_Active__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Name of the recommendation, for example win_rate. Of two records with the same key, your own is in force. */
  Key__c: string;
  /** Position among the recommendations that are given together, the most urgent first. */
  Sort_Order__c: number | null;
  /** The recommendation in a sentence. Placeholders become numbers: {count} and {days} with stalled, {share} with concentration, {count} and {limit} with few_early, {points} and {limit} with the four parts, {open_value} and {quota} with coverage. */
  Text__c: string;
}

/** Health and forecast of a pipeline on one day: one row for each owner, scope and day. */
export interface Pipeline_Snapshot__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** Band of the health. The limits are in Insight Band. */
  Band__c: 'Excellent' | 'Good' | 'Fair' | 'Poor' | null;
  /** Sum of the amounts of open deals in the forecast category Best Case. */
  Best_Case__c: number | null;
  /** Sum of the amounts of deals won in the quarter. */
  Closed_Won__c: number | null;
  /** Sum of the amounts of open deals in the forecast category Commit. */
  Commit__c: number | null;
  /** Points of 25 for the open value against the quota. */
  Coverage__c: number | null;
  /** UTC day of the snapshot. */
  Day__c: IsoDate | null;
  /** How many open deals there are. */
  Deal_Count__c: number | null;
  /** Points of 25 for the share of deals in late stages or won. */
  Distribution__c: number | null;
  /** Health from 0 to 100 with one decimal; higher is better. The sum of coverage, distribution, win rate and velocity. */
  Health__c: number | null;
  /** Which answer stands: when the deals were read, and when it was requested. Older answers are ignored. */
  Insights_Version__c: string | null;
  /** Scope, Id of the owner, of the role at the head of the team or of the org, and day joined by colons: one row for each. */
  Key__c: string | null;
  /** Version of the model that computed the health. */
  Model__c: string | null;
  /** Sum of the amounts of open deals. */
  Open_Value__c: number | null;
  /** User whose deals the snapshot is about; blank for a team and for the whole org. Refers to User. */
  Pipeline_Owner__c: Id | null;
  /** Sum of the amounts of open deals in the forecast category Pipeline. */
  Pipeline__c: number | null;
  /** Quota of the quarter. */
  Quota__c: number | null;
  /** JSON array of sentences that say what to do. */
  Recommendations__c: string | null;
  /** JSON array of risks, each with its severity, words and the Ids of its deals. */
  Risks__c: string | null;
  /** Whose deals the snapshot is about: one owner, a team or the whole org. */
  Scope__c: 'owner' | 'team' | 'org' | null;
  /** When the snapshot was last written. */
  Scored_At__c: IsoDateTime | null;
  /** Id of the role at the head of the team; blank unless the snapshot is about a team. A text, because custom fields cannot look up roles. */
  Team_Role_Id__c: string | null;
  /** Name of the role at the head of the team; blank unless the snapshot is about a team. */
  Team__c: string | null;
  /** Points of 25 for how short deals stay in a stage. */
  Velocity__c: number | null;
  /** Sum of the amounts of open deals, each times its probability. */
  Weighted__c: number | null;
  /** Points of 25 for the share of closed deals that were won. */
  Win_Rate__c: number | null;
}

/** One decision about who gets a lead: who decided, by which rules, and who got it. Rows are changed only by an undo. */
export interface Routing_Decision__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  /** How sure the decision is, from 0 to 1. */
  Confidence__c: number | null;
  /** When it was decided. */
  Decided_At__c: IsoDateTime | null;
  /** Rules alone, rules that a language model refined, a person, or the fallback of the org itself. */
  Decided_By__c: 'Rules' | 'LLM' | 'Person' | 'Fallback' | null;
  /** Id of the user or queue that owned the lead before. */
  From_Owner_Id__c: string | null;
  /** Who owned the lead before. */
  From_Owner_Name__c: string | null;
  /** The lead is of a priority industry or otherwise marked by a rule. */
  Is_Priority__c: boolean;
  /** Lead Id and request Id joined by a colon, so that a result delivered twice makes one row. */
  Key__c: string | null;
  /** Milliseconds from the request to the owner. */
  Latency_Ms__c: number | null;
  /** The lead. Refers to Lead. */
  Lead__c: Id | null;
  /** Version of the rules or name of the language model. */
  Model__c: string | null;
  /** What the rule that ended the path does: account_owner, validate, review or assign. */
  Outcome__c: string | null;
  /** JSON array of the rules tried, in order: label, whether it matched, and why. */
  Path__c: string | null;
  /** The pool that shared the lead; blank when no pool did. Refers to Routing_Pool__c. */
  Pool__c: Id | null;
  /** Why, in a sentence. */
  Reason__c: string | null;
  /** Region of the lead; blank when its country has none. */
  Region__c: string | null;
  /** Segment of the lead. */
  Segment__c: string | null;
  /** Assigned: the owner was set. In review: the review queue got it. Fallback: nobody could be found in time. Kept: a person had chosen the owner. Recorded: the standard assignment rules decide. Shadow: nothing was touched. Undone: the owner before got it back. */
  Status__c: 'Assigned' | 'In review' | 'Fallback' | 'Kept' | 'Recorded' | 'Shadow' | 'Undone' | null;
  /** Id of the user or queue that got the lead, or would have got it. */
  To_Owner_Id__c: string | null;
  /** Who got the lead, or would have got it. */
  To_Owner_Name__c: string | null;
}

/** A person who takes part in a pool, and how much. The share that was given out is kept with the member, so that it stays fair over time. */
export interface Routing_Pool_Member__c {
  Id: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** The member's day that Assigned Today counts. */
  Assigned_On__c: IsoDate | null;
  /** Leads that the member got from the pool on Assigned On. */
  Assigned_Today__c: number | null;
  /** Leads that the member got from the pool so far. */
  Assigned_Total__c: number | null;
  /** Name of the business hours within which the member gets leads; blank for always. */
  Business_Hours__c: string | null;
  /** Most leads a day, in the time zone of the member; blank for no limit. */
  Daily_Capacity__c: number | null;
  /** Unchecked, the member gets no leads. */
  Is_Active__c: boolean;
  /** When the member last got a lead from the pool. */
  Last_Assigned_At__c: IsoDateTime | null;
  /** The member gets no lead while owning this many open ones; blank for no limit. */
  Open_Lead_Capacity__c: number | null;
  /** The pool. Refers to Routing_Pool__c. */
  Pool__c: Id;
  /** Leads that the member is owed (above 0) or ahead (below 0), kept by the routing to the millionth. */
  Share_Balance__c: number | null;
  /** Who gets leads of the pool. Refers to User. */
  User__c: Id | null;
  /** Share of the pool compared with the other members: a weight of 2 gets twice as many leads as a weight of 1. 0 gets none. */
  Weight__c: number | null;
}

/** People who share the leads of some regions and segments. Managers edit pools and their members. */
export interface Routing_Pool__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string | null;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  /** What the pool is for. */
  Description__c: string | null;
  /** Unchecked, the pool gets no leads: rules that name it send them to the fallback queue. */
  Is_Active__c: boolean;
  /** When managers were last told that nobody of the pool is available. */
  Last_Alerted_At__c: IsoDateTime | null;
  /** Regions that the pool serves, joined by semicolons; blank for all. */
  Regions__c: string | null;
  /** Segments that the pool serves, joined by semicolons; blank for all. */
  Segments__c: string | null;
}

/** Regions of leads by country. A country that stands in none has no region. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Routing_Region__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** One country a line: its two-letter ISO code, a colon, and the other ways to write it, joined by commas. For example "GB: United Kingdom, UK". Capitals, accents, spaces and full stops make no difference. A line of your own takes precedence over a packaged line for the same country. */
  Countries__c: string | null;
  /** Unchecked, the region does not count. */
  Is_Active__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Tells the regions apart. */
  Key__c: string;
  /** What the region is called on leads. Several records may add countries to one region. */
  Region__c: string;
}

/** Rules by which leads get their owner, tried in order. A rule that accepts or sets a priority goes on to the next; one that reviews, validates or assigns ends it. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Routing_Rule__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** Two-letter codes of the countries that the rule is for. Joined by semicolons; "not " in front means all others; blank means any. */
  Countries__c: string | null;
  /** Industries that the rule is for. Joined by semicolons; "not " in front means all others; blank means any. */
  Industries__c: string | null;
  /** Unchecked, the rule does not count. */
  Is_Active__c: boolean;
  /** Checked, a language model looks at the leads that the rule matches, when one is set up. It can only choose among your segments and regions, or send the lead to review. */
  Is_Complex__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Tells the rules apart. */
  Key__c: string;
  /** What the rule does. account_owner: the owner of the account that the lead belongs to gets it. accept: it needs no second look. priority: it is marked as a priority. validate: a person checks it first, in the review queue. review: the review queue gets it. assign: the target gets it. */
  Outcome__c: 'account_owner' | 'accept' | 'priority' | 'validate' | 'review' | 'assign';
  /** Regions that the rule is for; "none" stands for a lead whose country has no region. Joined by semicolons; "not " in front means all others; blank means any. */
  Regions__c: string | null;
  /** Segments that the rule is for. Joined by semicolons; "not " in front means all others; blank means any. */
  Segments__c: string | null;
  /** Rules are tried from the lowest number to the highest. */
  Sort_Order__c: number;
  /** Only for assign: who gets the lead. */
  Target_Type__c: 'pool' | 'queue' | 'user' | null;
  /** Only for assign: name of the pool, API name or label of the queue, or username. A blank pool means the pool that serves the region and segment of the lead; where there is none, the next rule is tried. */
  Target__c: string | null;
}

/** Segments of leads by number of employees. A lead that falls into none is Unknown. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Routing_Segment__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** Fewest employees of the segment. */
  From_Employees__c: number;
  /** Unchecked, the segment does not count. */
  Is_Active__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Tells the segments apart. */
  Key__c: string;
  /** What the segment is called on leads. */
  Segment__c: string;
  /** Most employees of the segment; blank for no limit. */
  To_Employees__c: number | null;
}

/** A lead that does not exist, routed by the rules in force without changing anything, so that an admin sees what would happen. Kept until its author runs the next one. */
export interface Routing_Simulation__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** When the answer came. */
  Answered_At__c: IsoDateTime | null;
  /** Company of the lead. */
  Company__c: string | null;
  /** How sure the decision is, from 0 to 1. */
  Confidence__c: number | null;
  /** Country as somebody would type it. */
  Country__c: string | null;
  /** Email address of the lead. */
  Email__c: string | null;
  /** Number of employees of the lead. */
  Employees__c: number | null;
  /** Industry of the lead. */
  Industry__c: string | null;
  /** What the lead wrote, for a language model to look at. */
  Inquiry__c: string | null;
  /** Which of several answers is newer. */
  Insights_Version__c: string | null;
  /** What the rule that ended the path does: account_owner, validate, review, assign or fallback. */
  Outcome__c: string | null;
  /** JSON array of the rules tried, in order. */
  Path__c: string | null;
  /** Why, in a sentence. */
  Reason__c: string | null;
  /** Region that the lead would get. */
  Region__c: string | null;
  /** Segment that the lead would get. */
  Segment__c: string | null;
  /** Asked: the worker has not answered yet. Answered: the result stands. Failed: the worker could not decide. */
  Status__c: 'Asked' | 'Answered' | 'Failed' | null;
  /** Who would get the lead: a pool, queue, user, or the owner of an account. */
  Target_Type__c: string | null;
  /** Name of the pool, queue or user, or Id of the account. */
  Target__c: string | null;
  /** Website of the lead. */
  Website__c: string | null;
}

/** What an owner is to sell in a quarter: one row for each owner and quarter. */
export interface Sales_Quota__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  /** What is to be sold in the quarter. */
  Amount__c: number;
  /** Id of the owner and first day of the quarter joined by a colon, set when the row is saved: one row for each. */
  Key__c: string | null;
  /** First day of the calendar quarter. Any other day is set back to the first of its quarter when the row is saved. */
  Quarter_Start__c: IsoDate;
  /** User who is to reach the quota. Refers to User. */
  Quota_Owner__c: Id | null;
}

/** Bands of the lead score. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Score_Band__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Priority that a score in this band gives. */
  Key__c: 'Low' | 'Medium' | 'High' | 'Critical';
  /** Position from the lowest band to the highest. */
  Sort_Order__c: number | null;
  /** Highest score of the band, inclusive, compared with the rounded score. */
  Up_To__c: number;
}

/** Factors of the lead score: which fields they read, their curve and their weight. Packaged records are defaults that an upgrade overwrites: to change one, create your own record with the same key and leave Is Packaged Default unchecked. */
export interface Score_Factor__mdt {
  Id: Id;
  DeveloperName: string;
  MasterLabel: string;
  Language: string | null;
  NamespacePrefix: string | null;
  Label: string | null;
  QualifiedApiName: string | null;
  SystemModstamp: IsoDateTime;
  /** What a rep can do to raise the factor, in plain words. Blank when nobody can do anything about it. */
  Advice_Text__c: string | null;
  /** Value that stands in for a blank field; days for decay. A zero in the field is a value, not a blank. */
  Blank_Value__c: number | null;
  /** How a value becomes a number from 0 to 1. log: ln(1 + value) / ln(1 + full at). linear: value / full at. weighted_sum: both sources, each linear, by their shares. decay: 1 − days since the source date / full at. target: 1 for a target value, else other value. */
  Curve__c: 'log' | 'linear' | 'weighted_sum' | 'decay' | 'target';
  /** Value at which the factor is full, that is 1. For decay: days after which nothing is left. */
  Full_At__c: number | null;
  /** Unchecked, the factor does not count. */
  Is_Active__c: boolean;
  /** Checked, a lead of which nothing is known for this factor is scored by the other factors alone, their weights scaled up. Unchecked, the blank value counts. */
  Is_Dropped_When_Blank__c: boolean;
  /** Checked on the records that come with the package. Your own record with the same key takes precedence over it. */
  Is_Packaged_Default__c: boolean;
  /** Name of the factor in code, for example engagement. */
  Key__c: string;
  /** Reason in plain words when the factor lowers the score. {value} and {second} stand for the values of the source fields. */
  Lowers_Text__c: string | null;
  /** Value of the factor, from 0 to 1, when the field holds no target value or is blank. */
  Other_Value__c: number | null;
  /** Reason in plain words when the factor raises the score. {value} and {second} stand for the values of the source fields. */
  Raises_Text__c: string | null;
  /** Value at which the second source field is full. */
  Second_Full_At__c: number | null;
  /** Share of the second source field in a weighted sum. */
  Second_Share__c: number | null;
  /** API name of the second Lead field of a weighted sum. */
  Second_Source_Field__c: string | null;
  /** What Salesforce records by itself and is counted where the second source field is blank. */
  Second_Stand_In__c: 'Campaign responses' | 'Opened emails' | 'Emails from the lead' | 'Activities' | null;
  /** Share of the source field in a weighted sum. */
  Share__c: number | null;
  /** Position of the factor where factors are listed. */
  Sort_Order__c: number | null;
  /** API name of the Lead field that the factor reads. */
  Source_Field__c: string;
  /** What Salesforce records by itself and is counted where the source field is blank. Blank: nothing, the field counts as blank. Costs a query for 200 leads. */
  Stand_In__c: 'Campaign responses' | 'Opened emails' | 'Emails from the lead' | 'Activities' | null;
  /** Values that count as a target, joined by semicolons. */
  Target_Values__c: string | null;
  /** Share of the score that the factor decides. The weights of the active factors should add up to 1. */
  Weight__c: number;
}

/** One row for each time a lead's score was written, so that its trend can be shown. Rows are never changed. */
export interface Score_History__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** Points by which the score moved from the one before; blank for a first score. */
  Change__c: number | null;
  /** Share of the seven inputs that were known, from 0 to 1. */
  Completeness__c: number | null;
  /** Lead Id and request Id joined by a colon, so that a result delivered twice makes one row. */
  Key__c: string | null;
  /** The lead that was scored. Refers to Lead. */
  Lead__c: Id | null;
  /** Version of the model or formula that computed the score. */
  Model__c: string | null;
  /** Band of the score that was written. */
  Priority__c: 'Low' | 'Medium' | 'High' | 'Critical' | null;
  /** JSON array of the factors and their points, copied from the lead. */
  Reasons__c: string | null;
  /** Score that was written, from 0 to 100. */
  Score__c: number | null;
  /** When the score was computed. */
  Scored_At__c: IsoDateTime | null;
  /** Score of the typical lead at that time. */
  Typical__c: number | null;
}

/** One step of one engine in a run: extract, transform, load, present or act. */
export interface Scoring_Run_Step__c {
  Id: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** When the step ended, however it ended. */
  Completed_At__c: IsoDateTime | null;
  /** Records handled in the step so far, failed ones included. */
  Done__c: number | null;
  /** Engine that takes the step. */
  Engine__c: 'lead_scoring' | 'pipeline_health' | 'churn_prediction' | null;
  /** Records that failed in the step. */
  Failed__c: number | null;
  /** Run Id, engine and step joined by colons: one row for each. */
  Key__c: string | null;
  /** What the worker has to say about the step. */
  Message__c: string | null;
  /** The run that the step belongs to. Refers to Scoring_Run__c. */
  Run__c: Id;
  /** When the step started. */
  Started_At__c: IsoDateTime | null;
  /** Where the step stands. Completed, Completed with failures, Failed and Cancelled are final. */
  State__c: 'Waiting' | 'Running' | 'Completed' | 'Completed with failures' | 'Failed' | 'Cancelled' | null;
  /** Which of the five steps, in the order in which they are taken: read the org, compute, hand over the results, keep them in the archive, write them back. */
  Step__c: 'extract' | 'transform' | 'load' | 'present' | 'act' | null;
  /** Records to be handled in the step, as far as known. */
  Total__c: number | null;
}

/** One pass of one engine or of all three over the org or one record. Requested here, executed by the worker, which reports its progress by platform event. */
export interface Scoring_Run__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** Records whose result differs from the one that stood. */
  Changed__c: number | null;
  /** When the run ended, however it ended. */
  Completed_At__c: IsoDateTime | null;
  /** Records handled so far, failed ones included. */
  Done__c: number | null;
  /** Engine that runs, or all three in this order: lead scoring, pipeline health, churn prediction. */
  Engine__c: 'all' | 'lead_scoring' | 'pipeline_health' | 'churn_prediction';
  /** Records that could not be computed. Each is an Insight Failure. */
  Failed__c: number | null;
  /** Checked when somebody asked to cancel the run. The worker stops at the end of the current batch. */
  Is_Cancel_Requested__c: boolean;
  /** daily: and the UTC day for the scheduled run, so that two ticks of the schedule cannot make two runs. Blank for every other run. */
  Key__c: string | null;
  /** What the worker has to say about the run: why it failed, or what it is doing. */
  Message__c: string | null;
  /** Records handled in a second, over the whole run. */
  Rate__c: number | null;
  /** Who or what asked for the run. */
  Reason__c: 'schedule' | 'person' | 'flow' | 'api' | 'retry' | null;
  /** Id of the one record that the run is about; blank when it is about the whole org. */
  Record_Id__c: string | null;
  /** When the run was requested. */
  Requested_At__c: IsoDateTime | null;
  /** UTC day on which the run was requested; the day under which its results are archived. */
  Run_Date__c: IsoDate | null;
  /** When the worker started the run. */
  Started_At__c: IsoDateTime | null;
  /** Where the run stands. Completed, Completed with failures, Failed and Cancelled are final. */
  Status__c:
    'Requested' | 'Running' | 'Completed' | 'Completed with failures' | 'Failed' | 'Cancelled' | null;
  /** Records to be handled, as far as known. */
  Total__c: number | null;
}

/** One row for each e-mail template suggested to a rep, with what became of it: sent, edited and sent, rejected, or superseded by a newer suggestion. What reps choose is learnt from. */
export interface Template_Suggestion__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  /** The account about which the mail would be sent to a contact. Refers to Account. */
  Account__c: Id | null;
  /** How sure the suggestion is, from 0 to 1. */
  Confidence__c: number | null;
  /** The contact of the account to whom the mail would go. Refers to Contact. */
  Contact__c: Id | null;
  /** What the inquiry asks for, or what the state of a customer calls for; unclear when the text does not tell. */
  Intent__c:
    | 'pricing'
    | 'demo'
    | 'technical'
    | 'general'
    | 'partnership'
    | 'trial'
    | 'comparison'
    | 'unclear'
    | 'renewal'
    | 'check_in'
    | 'win_back'
    | null;
  /** Checked when the mail was sent without a person reading it first. */
  Is_Automatic__c: boolean;
  /** Record Id and request Id joined by a colon, so that a result delivered twice makes one row. */
  Key__c: string | null;
  /** The lead to whom the mail would go. Refers to Lead. */
  Lead__c: Id | null;
  /** Version of the classifier, rules or language model that suggested. */
  Model__c: string | null;
  /** Why this template, in words. */
  Reason__c: string | null;
  /** What the rep added when rejecting the suggestion. */
  Rejected_Note__c: string | null;
  /** Why the rep rejected the suggestion. */
  Rejected_Reason__c:
    | 'Wrong intent'
    | 'Wrong template'
    | 'Wording does not fit'
    | 'Already answered'
    | 'Not a real inquiry'
    | 'Other'
    | null;
  /** When the recipient first replied after the mail was sent. */
  Replied_At__c: IsoDateTime | null;
  /** Why the last attempt to send the mail failed; blank when none did. */
  Send_Error__c: string | null;
  /** When the mail was sent. */
  Sent_At__c: IsoDateTime | null;
  /** Who sent the mail. Refers to User. */
  Sent_By__c: Id | null;
  /** Key of the outreach template that the rep sent, which need not be the one suggested. */
  Sent_Template__c: string | null;
  /** What became of the suggestion. Shadow: it was kept to compare and never shown. */
  Status__c: 'Suggested' | 'Sent' | 'Edited and sent' | 'Rejected' | 'Superseded' | 'Shadow' | null;
  /** When the suggestion arrived. */
  Suggested_At__c: IsoDateTime | null;
  /** Key of the outreach template that was suggested. */
  Template__c: string | null;
  /** JSON object of the values of the template’s variables: as suggested, and as sent once the mail is sent. */
  Variables__c: string | null;
}

/** When somebody is away: routing gives them no leads of any pool then. */
export interface Time_Off__c {
  Id: Id;
  OwnerId: Id;
  IsDeleted: boolean;
  Name: string;
  CreatedDate: IsoDateTime;
  CreatedById: Id;
  LastModifiedDate: IsoDateTime;
  LastModifiedById: Id;
  SystemModstamp: IsoDateTime;
  LastViewedDate: IsoDateTime | null;
  LastReferencedDate: IsoDateTime | null;
  /** First moment back. */
  Ends_At__c: IsoDateTime;
  /** Why, if others should know. */
  Reason__c: string | null;
  /** First moment away. */
  Starts_At__c: IsoDateTime;
  /** Who is away. Refers to User. */
  User__c: Id | null;
}
