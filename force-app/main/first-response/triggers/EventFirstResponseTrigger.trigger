trigger EventFirstResponseTrigger on Event(after insert, after update, after delete, after undelete) {
    FirstResponseActivities.onEvents(Trigger.new, Trigger.oldMap);
}
