trigger SalesQuotaTrigger on Sales_Quota__c(before insert, before update) {
    SalesQuotaService.onSave(Trigger.new);
}
