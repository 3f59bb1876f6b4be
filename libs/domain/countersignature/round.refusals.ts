/** Every way in which 会签 says no. */
export type CountersignRefusalCode =
  | 'countersignature-under-way'
  | 'countersignature-not-opened'
  | 'countersigned-text-changed'
  | 'countersigned-text-unchanged'
  | 'countersignature-not-your-turn'
  | 'countersignature-open'
  | 'countersignature-voided'
  | 'countersignature-disagreed'
  | 'nothing-to-settle'
  | 'bureau-not-signer'
  | 'bureau-already-signer'
  | 'coordinator-does-not-countersign'
  | 'signers-missing'
  | 'opinion-missing'
  | 'countersign-limit-too-short'
  | 'countersign-limit-beyond-calendar';
