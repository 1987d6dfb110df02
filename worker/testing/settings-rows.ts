import type { SettingsRows } from '../lead-scoring/settings-rows';
import { SHIPPED } from './shipped-settings';

/** The shipped settings as the REST API returns their custom metadata records. */
export function shippedRows(): { [type in keyof SettingsRows]: Record<string, unknown>[] } {
  const packaged = { Is_Packaged_Default__c: true };
  return {
    factors: SHIPPED.factors.map((factor, i) => {
      const [first, second] = factor.sources;
      const isSum = factor.curve === 'weighted_sum';
      return {
        ...packaged,
        DeveloperName: factor.key,
        Label: factor.label,
        Key__c: factor.key,
        Weight__c: factor.weight,
        Curve__c: factor.curve,
        Source_Field__c: first.field,
        Full_At__c: factor.curve === 'target' ? null : first.fullAt,
        Share__c: isSum ? first.share : null,
        Second_Source_Field__c: second?.field ?? null,
        Second_Full_At__c: second?.fullAt ?? null,
        Second_Share__c: second?.share ?? null,
        Blank_Value__c: factor.curve === 'target' ? null : factor.blankValue,
        Target_Values__c: factor.targetValues.join(';') || null,
        Other_Value__c: factor.curve === 'target' ? factor.otherValue : null,
        Sort_Order__c: i + 1,
        Is_Active__c: true,
        Raises_Text__c: factor.raisesText,
        Lowers_Text__c: factor.lowersText
      };
    }),
    bands: SHIPPED.bands.map((band) => ({
      ...packaged,
      DeveloperName: band.key,
      Key__c: band.key,
      Up_To__c: band.upTo
    })),
    settings: [
      { ...packaged, DeveloperName: 'Typical', Key__c: 'typical_factor_value', Value__c: '0.5' },
      { ...packaged, DeveloperName: 'Threshold', Key__c: 'score_change_threshold', Value__c: '1' },
      { ...packaged, DeveloperName: 'Active', Key__c: 'insights_active', Value__c: 'true' }
    ]
  };
}
