trigger LeadInsightTrigger on Lead(before insert, before update, after insert, after update) {
    InsightRequestService.onSave(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
