// Generated from force-app by `npm run generate`. Do not edit.

/** 18 characters. */
export type Id = string;
/** `YYYY-MM-DD` */
export type IsoDate = string;
/** `YYYY-MM-DDTHH:mm:ss.SSS+0000` as REST sends it; every ISO 8601 form is accepted. */
export type IsoDateTime = string;

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
  /** When insights were last asked for: stamped before save when an input changed. While Last Checked At is earlier, an answer is pending. */
  Insights_Requested_At__c: IsoDateTime | null;
  /** Which answer stands: the time of the record that was read and the time of the request. Answers with a smaller version came too late and are ignored. */
  Insights_Version__c: string | null;
  /** When the answer to a request last arrived, even if it changed nothing. */
  Last_Checked_At__c: IsoDateTime | null;
  /** Downloads of content such as white papers, kept by your marketing tool. Input of the engagement factor. */
  Content_Downloads__c: number | null;
  /** Marketing emails opened, kept by your marketing tool. Input of the email opens factor. */
  Email_Opens__c: number | null;
  /** When the score that stands was computed. */
  Last_Scored_At__c: IsoDateTime | null;
  /** Score of the lead from 0 to 100 with one decimal; higher is better. Written by the worker's results only. */
  Lead_Score__c: number | null;
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
  /** JSON array of the factors and the points by which each raises or lowers the score, best first. */
  Score_Reasons__c: string | null;
  /** Score of the typical lead when this lead was scored. The contributions of the factors add up to the difference. */
  Score_Typical__c: number | null;
  /** Visits to your website, kept by your marketing tool. Input of the engagement factor. */
  Website_Visits__c: number | null;
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
  /** Value that stands in for a blank field; days for decay. A zero in the field is a value, not a blank. */
  Blank_Value__c: number | null;
  /** How a value becomes a number from 0 to 1. log: ln(1 + value) / ln(1 + full at). linear: value / full at. weighted_sum: both sources, each linear, by their shares. decay: 1 − days since the source date / full at. target: 1 for a target value, else other value. */
  Curve__c: 'log' | 'linear' | 'weighted_sum' | 'decay' | 'target';
  /** Value at which the factor is full, that is 1. For decay: days after which nothing is left. */
  Full_At__c: number | null;
  /** Unchecked, the factor does not count. */
  Is_Active__c: boolean;
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
  /** Share of the source field in a weighted sum. */
  Share__c: number | null;
  /** Position of the factor where factors are listed. */
  Sort_Order__c: number | null;
  /** API name of the Lead field that the factor reads. */
  Source_Field__c: string;
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
