trigger TaskFirstResponseTrigger on Task(after insert, after update, after delete, after undelete) {
    FirstResponseActivities.onTasks(Trigger.new, Trigger.oldMap);
}
