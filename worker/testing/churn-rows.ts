type Row = Record<string, unknown>;

const packaged = { Is_Packaged_Default__c: true };
const blank = {
  Full_At__c: null,
  Second_Full_At__c: null,
  Share__c: null,
  Second_Share__c: null,
  Blank_Value__c: null,
  Best_Value__c: null,
  Other_Value__c: null,
  Starts_At__c: null
};

/** The shipped churn settings as the REST API returns their custom metadata records. */
export function shippedChurnRows(): { factors: Row[]; bands: Row[]; settings: Row[] } {
  const factor = (key: string, weight: number, values: Row, order: number): Row => ({
    ...packaged,
    ...blank,
    DeveloperName: key,
    Key__c: key,
    Label__c: key,
    Weight__c: weight,
    Is_Active__c: true,
    Sort_Order__c: order,
    ...values
  });
  return {
    factors: [
      factor('cases', 0.3, { Full_At__c: 10, Second_Full_At__c: 3, Share__c: 0.5, Second_Share__c: 0.5 }, 1),
      factor('engagement', 0.25, { Full_At__c: 90, Blank_Value__c: 90 }, 2),
      factor('revenue', 0.25, { Best_Value__c: 0.2, Blank_Value__c: 0.5, Other_Value__c: 1 }, 3),
      factor('satisfaction', 0.2, { Starts_At__c: 1, Full_At__c: 5, Blank_Value__c: 0.3 }, 4)
    ],
    bands: bandRows('churn_risk', { Low: 0, Medium: 0.4, High: 0.7 }),
    settings: settingRows({
      churn_factor_notable: '0.6',
      case_window_days: '365',
      churn_change_threshold: '0.01',
      insights_active: 'true'
    })
  };
}

/** Records of Insight_Band__mdt, by band and where it begins. */
export function bandRows(scale: string, bands: Record<string, number>): Row[] {
  return Object.entries(bands).map(([band, from]) => ({
    ...packaged,
    DeveloperName: `${scale}_${band}`,
    Key__c: `${scale}.${band}`,
    Scale__c: scale,
    Band__c: band,
    From__c: from
  }));
}

/** Records of Insight_Setting__mdt, by key and value. */
export function settingRows(values: Record<string, string>): Row[] {
  return Object.entries(values).map(([key, value]) => ({
    ...packaged,
    DeveloperName: key,
    Key__c: key,
    Value__c: value
  }));
}
