/** Every way in which a strike-off list says no, besides what is said of its milestones. */
export type ListRefusalCode =
  | 'list-drawn-here'
  | 'list-stated-otherwise'
  | 'list-exists'
  | 'list-unknown'
  | 'list-not-draft'
  | 'list-not-put'
  | 'list-not-signed'
  | 'list-signed-already'
  | 'list-not-on-paper'
  | 'list-empty'
  | 'item-listed-already'
  | 'item-not-listed'
  | 'person-entered'
  | 'paper-before-put'
  | 'list-changed'
  | 'item-changed'
  | 'item-not-as-listed';
