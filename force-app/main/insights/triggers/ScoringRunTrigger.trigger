trigger ScoringRunTrigger on Scoring_Run__c(before insert, after insert, after update) {
    ScoringRunRequests.onSave(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
