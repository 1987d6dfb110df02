// Generated from force-app by `npm run generate`. Do not edit.

declare module '@salesforce/schema/Insight_Failure__c' {
  const reference: { objectApiName: 'Insight_Failure__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Attempts__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Attempts__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Code__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Code__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.First_Failed_At__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'First_Failed_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Key__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Last_Failed_At__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Last_Failed_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Lead__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Lead__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Message__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Message__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Next_Step__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Next_Step__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Record_Id__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Record_Id__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Request_Id__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Request_Id__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Run__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Run__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Status__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Status__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Workload__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Workload__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead' {
  const reference: { objectApiName: 'Lead' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Content_Downloads__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Content_Downloads__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Email_Opens__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Email_Opens__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Insights_Requested_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Insights_Requested_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Insights_Version__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Insights_Version__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Last_Checked_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Last_Checked_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Last_Scored_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Last_Scored_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Lead_Score__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Lead_Score__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Priority__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Priority__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Product_Interest__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Product_Interest__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Completeness__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Completeness__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Confidence__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Confidence__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Model__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Model__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Reasons__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Reasons__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Typical__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Typical__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Website_Visits__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Website_Visits__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c' {
  const reference: { objectApiName: 'Score_History__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Change__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Change__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Completeness__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Completeness__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Key__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Lead__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Lead__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Model__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Model__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Priority__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Priority__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Reasons__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Reasons__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Score__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Score__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Scored_At__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Scored_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Score_History__c.Typical__c' {
  const reference: { objectApiName: 'Score_History__c'; fieldApiName: 'Typical__c' };
  export default reference;
}
