trigger RoutingSimulationTrigger on Routing_Simulation__c(after insert) {
    RoutingSimulationService.ask(Trigger.new);
}
