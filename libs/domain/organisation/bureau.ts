/** Pinyin slug of a responsible body, such as `kejiju`. */
export type BureauId = string;

/** The id under which the joint-meeting office acts. */
export const officeBureau: BureauId = 'lianxi-office';

/** 联席会议: the id under which its convenor and leaders are asked and told, whatever body their posts belong to. */
export const jointMeeting: BureauId = 'lianxi-meeting';

/** 市直部门 · 垂直管理 · 县(市、区) · a group named only as a class, such as 各采购单位. */
export type BureauKind = 'municipal' | 'vertical' | 'county' | 'group';

/** 牵头 · 按职责分工负责 · 参与. */
export type Duty = 'lead' | 'joint' | 'participant';

/** One bureau's share of a measure, as the plan prints it. */
export interface Responsibility {
  readonly bureau: BureauId;
  readonly kind: BureauKind;
  readonly duty: Duty;
  /** The body's name with the printed '市' restored, such as 市科技局. */
  readonly name: string;
}
