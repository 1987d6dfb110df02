trigger InsightResultTrigger on Insight_Result__e(after insert) {
    InsightResultService.receive(Trigger.new);
}
