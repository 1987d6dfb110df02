trigger LeadFirstResponseTrigger on Lead(before insert, before update) {
    FirstResponseDue.onSave(Trigger.new, Trigger.oldMap);
}
