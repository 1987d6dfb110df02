trigger TemplateSuggestionTrigger on Template_Suggestion__c(after insert) {
    TemplateSuggestions.onInsert(Trigger.new);
}
