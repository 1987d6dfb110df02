/** Components of the platform that Lightning pages are mostly made of. The list is not complete: it tells slips only. */
export const PAGE_COMPONENTS = [
  ...[
    'force:detailPanel',
    'force:highlightsPanel',
    'force:relatedListContainer',
    'force:recordDetailPanelMobile'
  ],
  ...[
    'force:relatedListSingleContainer',
    'force:relatedListQuickLinksContainer',
    'forceChatter:recordFeedContainer'
  ],
  ...[
    'forceChatter:publisher',
    'flexipage:tab',
    'flexipage:tabset',
    'flexipage:column',
    'flexipage:fieldSection'
  ],
  ...['flexipage:accordion', 'flexipage:accordionSection', 'flexipage:filterListCard', 'flexipage:richText'],
  ...[
    'flexipage:reportChart',
    'flowruntime:interview',
    'lst:dynamicRelatedList',
    'lst:relatedListSingleContainer'
  ],
  ...[
    'runtime_sales_activities:activityPanel',
    'runtime_sales_pathassistant:pathAssistant',
    'home:eventContainer'
  ],
  ...['runtime_sales_lead:convertedLead', 'runtime_sales_merge:mergeCandidatesPreviewCard', 'home:heroChart'],
  ...[
    'home:recentRecordContainer',
    'home:taskContainer',
    'home:topDealsContainer',
    'desktopDashboards:embeddedDashboard'
  ]
];
