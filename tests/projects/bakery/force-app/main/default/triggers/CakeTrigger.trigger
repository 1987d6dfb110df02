trigger CakeTrigger on Cake__c(before insert) {
    CakeService.refuseTooDear(Trigger.new);
}
