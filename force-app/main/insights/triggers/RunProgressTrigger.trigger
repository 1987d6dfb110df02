trigger RunProgressTrigger on Run_Progress__e(after insert) {
    RunProgressService.receive(Trigger.new);
}
