// Generated from force-app by `npm run generate`. Do not edit.

declare module '@salesforce/schema/Account' {
  const reference: { objectApiName: 'Account' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Factors__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Factors__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Model__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Model__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Override_By__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Override_By__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Override_By__r.Name' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Override_By__r.Name' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Override_Level__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Override_Level__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Override_Reason__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Override_Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Override_Until__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Override_Until__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Reasons__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Reasons__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Risk_Level__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Risk_Level__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Risk_Score__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Risk_Score__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Churn_Scored_At__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Churn_Scored_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Insights_Version__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Insights_Version__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Model_Churn_Level__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Model_Churn_Level__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Revenue_At_Risk__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Revenue_At_Risk__c' };
  export default reference;
}

declare module '@salesforce/schema/Account.Website_Domain__c' {
  const reference: { objectApiName: 'Account'; fieldApiName: 'Website_Domain__c' };
  export default reference;
}

declare module '@salesforce/schema/Case' {
  const reference: { objectApiName: 'Case' };
  export default reference;
}

declare module '@salesforce/schema/Case.CSAT__c' {
  const reference: { objectApiName: 'Case'; fieldApiName: 'CSAT__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c' {
  const reference: { objectApiName: 'Insight_Decision__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Account__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Account__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Answer__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Answer__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Confidence__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Confidence__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Decided_At__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Decided_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Key__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Latency_Ms__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Latency_Ms__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Lead__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Lead__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Model__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Model__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Outcome_At__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Outcome_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Outcome__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Outcome__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Run__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Run__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Variant__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Variant__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Decision__c.Workload__c' {
  const reference: { objectApiName: 'Insight_Decision__c'; fieldApiName: 'Workload__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c' {
  const reference: { objectApiName: 'Insight_Failure__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Failure__c.Account__c' {
  const reference: { objectApiName: 'Insight_Failure__c'; fieldApiName: 'Account__c' };
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

declare module '@salesforce/schema/Insight_Worker__c' {
  const reference: { objectApiName: 'Insight_Worker__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Worker__c.Last_Event_At__c' {
  const reference: { objectApiName: 'Insight_Worker__c'; fieldApiName: 'Last_Event_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Worker__c.Last_Heard_At__c' {
  const reference: { objectApiName: 'Insight_Worker__c'; fieldApiName: 'Last_Heard_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Worker__c.Problems__c' {
  const reference: { objectApiName: 'Insight_Worker__c'; fieldApiName: 'Problems__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Worker__c.Queue_Depth__c' {
  const reference: { objectApiName: 'Insight_Worker__c'; fieldApiName: 'Queue_Depth__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Worker__c.State__c' {
  const reference: { objectApiName: 'Insight_Worker__c'; fieldApiName: 'State__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Worker__c.Version__c' {
  const reference: { objectApiName: 'Insight_Worker__c'; fieldApiName: 'Version__c' };
  export default reference;
}

declare module '@salesforce/schema/Insight_Worker__c.Worker__c' {
  const reference: { objectApiName: 'Insight_Worker__c'; fieldApiName: 'Worker__c' };
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

declare module '@salesforce/schema/Lead.First_Response_Activity__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'First_Response_Activity__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.First_Response_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'First_Response_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.First_Response_Channel__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'First_Response_Channel__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.First_Response_Due_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'First_Response_Due_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.First_Response_User__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'First_Response_User__c' };
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

declare module '@salesforce/schema/Lead.Is_First_Response_Breached__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Is_First_Response_Breached__c' };
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

declare module '@salesforce/schema/Lead.Model_Score__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Model_Score__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Outreach_Sent_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Outreach_Sent_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Owner.Name' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Owner.Name' };
  export default reference;
}

declare module '@salesforce/schema/Lead.OwnerId' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'OwnerId' };
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

declare module '@salesforce/schema/Lead.Region__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Region__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Routed_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Routed_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Routed_Owner__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Routed_Owner__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Routing_Due_At__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Routing_Due_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Routing_Request__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Routing_Request__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Routing_Status__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Routing_Status__c' };
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

declare module '@salesforce/schema/Lead.Score_Override_By__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Override_By__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Override_By__r.Name' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Override_By__r.Name' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Override_Reason__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Override_Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Override_Until__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Override_Until__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Score_Override__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Score_Override__c' };
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

declare module '@salesforce/schema/Lead.Segment__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Segment__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Time_to_First_Response_Business__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Time_to_First_Response_Business__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Time_to_First_Response__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Time_to_First_Response__c' };
  export default reference;
}

declare module '@salesforce/schema/Lead.Website_Visits__c' {
  const reference: { objectApiName: 'Lead'; fieldApiName: 'Website_Visits__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Band__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Band__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Best_Case__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Best_Case__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Closed_Won__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Closed_Won__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Commit__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Commit__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Coverage__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Coverage__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Day__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Day__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Deal_Count__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Deal_Count__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Distribution__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Distribution__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Health__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Health__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Insights_Version__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Insights_Version__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Key__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Model__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Model__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Open_Value__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Open_Value__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Pipeline_Owner__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Pipeline_Owner__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Pipeline__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Pipeline__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Quota__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Quota__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Recommendations__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Recommendations__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Risks__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Risks__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Scope__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Scope__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Scored_At__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Scored_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Team_Role_Id__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Team_Role_Id__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Team__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Team__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Velocity__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Velocity__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Weighted__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Weighted__c' };
  export default reference;
}

declare module '@salesforce/schema/Pipeline_Snapshot__c.Win_Rate__c' {
  const reference: { objectApiName: 'Pipeline_Snapshot__c'; fieldApiName: 'Win_Rate__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c' {
  const reference: { objectApiName: 'Routing_Decision__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Confidence__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Confidence__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Decided_At__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Decided_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Decided_By__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Decided_By__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.From_Owner_Id__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'From_Owner_Id__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.From_Owner_Name__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'From_Owner_Name__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Is_Priority__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Is_Priority__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Key__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Latency_Ms__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Latency_Ms__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Lead__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Lead__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Model__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Model__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Outcome__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Outcome__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Path__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Path__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Pool__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Pool__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Reason__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Region__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Region__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Segment__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Segment__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.Status__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'Status__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.To_Owner_Id__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'To_Owner_Id__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Decision__c.To_Owner_Name__c' {
  const reference: { objectApiName: 'Routing_Decision__c'; fieldApiName: 'To_Owner_Name__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Assigned_On__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Assigned_On__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Assigned_Today__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Assigned_Today__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Assigned_Total__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Assigned_Total__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Business_Hours__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Business_Hours__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Daily_Capacity__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Daily_Capacity__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Is_Active__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Is_Active__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Last_Assigned_At__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Last_Assigned_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Open_Lead_Capacity__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Open_Lead_Capacity__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Pool__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Pool__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Share_Balance__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Share_Balance__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.User__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'User__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool_Member__c.Weight__c' {
  const reference: { objectApiName: 'Routing_Pool_Member__c'; fieldApiName: 'Weight__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool__c' {
  const reference: { objectApiName: 'Routing_Pool__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool__c.Description__c' {
  const reference: { objectApiName: 'Routing_Pool__c'; fieldApiName: 'Description__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool__c.Is_Active__c' {
  const reference: { objectApiName: 'Routing_Pool__c'; fieldApiName: 'Is_Active__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool__c.Last_Alerted_At__c' {
  const reference: { objectApiName: 'Routing_Pool__c'; fieldApiName: 'Last_Alerted_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool__c.Regions__c' {
  const reference: { objectApiName: 'Routing_Pool__c'; fieldApiName: 'Regions__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Pool__c.Segments__c' {
  const reference: { objectApiName: 'Routing_Pool__c'; fieldApiName: 'Segments__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c' {
  const reference: { objectApiName: 'Routing_Simulation__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Answered_At__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Answered_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Company__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Company__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Confidence__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Confidence__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Country__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Country__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Email__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Email__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Employees__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Employees__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Industry__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Industry__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Inquiry__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Inquiry__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Insights_Version__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Insights_Version__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Outcome__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Outcome__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Path__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Path__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Reason__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Region__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Region__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Segment__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Segment__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Status__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Status__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Target_Type__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Target_Type__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Target__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Target__c' };
  export default reference;
}

declare module '@salesforce/schema/Routing_Simulation__c.Website__c' {
  const reference: { objectApiName: 'Routing_Simulation__c'; fieldApiName: 'Website__c' };
  export default reference;
}

declare module '@salesforce/schema/Sales_Quota__c' {
  const reference: { objectApiName: 'Sales_Quota__c' };
  export default reference;
}

declare module '@salesforce/schema/Sales_Quota__c.Amount__c' {
  const reference: { objectApiName: 'Sales_Quota__c'; fieldApiName: 'Amount__c' };
  export default reference;
}

declare module '@salesforce/schema/Sales_Quota__c.Key__c' {
  const reference: { objectApiName: 'Sales_Quota__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Sales_Quota__c.Quarter_Start__c' {
  const reference: { objectApiName: 'Sales_Quota__c'; fieldApiName: 'Quarter_Start__c' };
  export default reference;
}

declare module '@salesforce/schema/Sales_Quota__c.Quota_Owner__c' {
  const reference: { objectApiName: 'Sales_Quota__c'; fieldApiName: 'Quota_Owner__c' };
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

declare module '@salesforce/schema/Scoring_Run_Step__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Completed_At__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Completed_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Done__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Done__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Engine__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Engine__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Failed__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Failed__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Key__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Message__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Message__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Run__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Run__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Started_At__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Started_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.State__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'State__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Step__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Step__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run_Step__c.Total__c' {
  const reference: { objectApiName: 'Scoring_Run_Step__c'; fieldApiName: 'Total__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c' {
  const reference: { objectApiName: 'Scoring_Run__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Changed__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Changed__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Completed_At__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Completed_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Done__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Done__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Engine__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Engine__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Failed__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Failed__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Is_Cancel_Requested__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Is_Cancel_Requested__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Key__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Message__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Message__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Rate__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Rate__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Reason__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Record_Id__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Record_Id__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Requested_At__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Requested_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Run_Date__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Run_Date__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Started_At__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Started_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Status__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Status__c' };
  export default reference;
}

declare module '@salesforce/schema/Scoring_Run__c.Total__c' {
  const reference: { objectApiName: 'Scoring_Run__c'; fieldApiName: 'Total__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c' {
  const reference: { objectApiName: 'Template_Suggestion__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Account__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Account__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Confidence__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Confidence__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Contact__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Contact__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Intent__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Intent__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Is_Automatic__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Is_Automatic__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Key__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Key__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Lead__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Lead__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Model__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Model__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Reason__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Rejected_Note__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Rejected_Note__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Rejected_Reason__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Rejected_Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Replied_At__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Replied_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Send_Error__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Send_Error__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Sent_At__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Sent_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Sent_By__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Sent_By__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Sent_Template__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Sent_Template__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Status__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Status__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Suggested_At__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Suggested_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Template__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Template__c' };
  export default reference;
}

declare module '@salesforce/schema/Template_Suggestion__c.Variables__c' {
  const reference: { objectApiName: 'Template_Suggestion__c'; fieldApiName: 'Variables__c' };
  export default reference;
}

declare module '@salesforce/schema/Time_Off__c' {
  const reference: { objectApiName: 'Time_Off__c' };
  export default reference;
}

declare module '@salesforce/schema/Time_Off__c.Ends_At__c' {
  const reference: { objectApiName: 'Time_Off__c'; fieldApiName: 'Ends_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Time_Off__c.Reason__c' {
  const reference: { objectApiName: 'Time_Off__c'; fieldApiName: 'Reason__c' };
  export default reference;
}

declare module '@salesforce/schema/Time_Off__c.Starts_At__c' {
  const reference: { objectApiName: 'Time_Off__c'; fieldApiName: 'Starts_At__c' };
  export default reference;
}

declare module '@salesforce/schema/Time_Off__c.User__c' {
  const reference: { objectApiName: 'Time_Off__c'; fieldApiName: 'User__c' };
  export default reference;
}
