trigger LeadScoreTrigger on Lead(before insert, before update, after insert, after update) {
    LeadScoreOverrides.onSave(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
