trigger AccountChurnTrigger on Account(before insert, before update, after insert, after update) {
    AccountChurnOverrides.onSave(Trigger.operationType, Trigger.new, Trigger.oldMap);
}
