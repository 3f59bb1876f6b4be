/**
 * The search attributes of `roadmapTask`, registered on every Temporal server the product runs on. They hold no personal data:
 * Temporal's visibility keeps them as plain text.
 */
export const searchAttributes = {
  /** Slug of the programme: `xinxiang-demo`. */
  programme: { name: 'Programme', type: 'Keyword' },
  /** Number of the measure. */
  measure: { name: 'Measure', type: 'Int' },
  /** Slug of the coordinating bureau. */
  coordinator: { name: 'Coordinator', type: 'Keyword' },
  /** 签收, 办理, 审批, 销号: the phase's id. */
  phase: { name: 'Phase', type: 'Keyword' },
  /** The earliest open due date; a time, so that the UI filters by range. */
  dueOn: { name: 'DueOn', type: 'Datetime' },
} as const;
