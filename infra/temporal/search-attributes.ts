/**
 * The search attributes of `roadmapTask`, registered on every Temporal server the product runs on; set by the workflow
 * from its view (`searchAttributes` of libs/contracts). They hold no personal data: visibility keeps them as plain text.
 */
export const searchAttributes = {
  /** Slug of the programme: `xinxiang-demo`. */
  Programme: 'Keyword',
  /** Number of the measure. */
  Measure: 'Int',
  /** Slug of the coordinating bureau. */
  Coordinator: 'Keyword',
  /** 签收, 办理, 审批, 销号: the phase's id. */
  Phase: 'Keyword',
  /** The earliest open due date; a time, so that the UI filters by range. */
  DueOn: 'Datetime',
} as const;

export type SearchAttribute = keyof typeof searchAttributes;
