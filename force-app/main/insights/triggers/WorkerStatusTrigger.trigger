trigger WorkerStatusTrigger on Worker_Status__e(after insert) {
    WorkerStatusService.receive(Trigger.new);
}
