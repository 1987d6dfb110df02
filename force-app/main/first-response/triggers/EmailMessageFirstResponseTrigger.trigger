trigger EmailMessageFirstResponseTrigger on EmailMessage(after insert, after update, after delete, after undelete) {
    FirstResponseActivities.onMails(Trigger.new, Trigger.oldMap);
}
